import type { Listing, Organisation, ServiceId, Taxonomy, TaxonomyTerm } from '../domain/listing.ts';
import type { Remark } from '../domain/mended.ts';

/** What became of one record of a source. */
export type Note = {
  /** As the source calls its kind: `services`, `organizations`. */
  readonly table: string;
  readonly key: string;
  readonly remarks: readonly Remark[];
  /** Whether anything of it was taken. */
  readonly taken: boolean;
};

/** What was written before, as hashes by source id. */
export type Known = {
  readonly services: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
};

export type Terms = {
  readonly taxonomies: readonly Taxonomy[];
  readonly terms: readonly TaxonomyTerm[];
};

/** Services that are new or changed, and the organisations that are and that they need. */
export type Batch = {
  readonly organisations: readonly Organisation[];
  readonly listings: readonly Listing[];
  /** Terms that the listings name, where they come with them. */
  readonly found?: Terms | undefined;
  /** What became of the records of each listing. */
  readonly notes: readonly (Note & { readonly serviceId: ServiceId })[];
  /** Services that were read for it. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

export const emptyBatch: Batch = {
  organisations: [],
  listings: [],
  notes: [],
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
};
