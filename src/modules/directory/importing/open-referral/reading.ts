import type { Taxonomy, TaxonomyTerm } from '../../domain/listing.ts';
import { derivedId } from '../derived-id.ts';

/** Raised when records are read differently than before: then all of them are read again. */
export const rulesVersion = 3;

/** What is known while the services of a feed are read. */
export type Reading = {
  readonly source: string;
  /** Of its opening times. */
  readonly zone: string;
  /** `YYYY-MM-DD`: nothing was checked later than this. */
  readonly today: string;
  /** Organisations that are written, or made in this reading, by source id. */
  readonly organisations: Map<string, 'made' | 'written'>;
  readonly taxonomies: Map<string, Taxonomy>;
  readonly terms: Map<string, TaxonomyTerm>;
};

export function idIn<Id extends string = string>({ source }: Reading, table: string, key: string): Id {
  return derivedId<Id>(source, table, key);
}
