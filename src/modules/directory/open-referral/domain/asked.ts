import type { PageAsked } from './envelope.ts';

export const kinds = [
  'services',
  'service_at_locations',
  'organizations',
  'taxonomies',
  'taxonomy_terms',
] as const;

/** The lists of the standard. */
export type Kind = (typeof kinds)[number];

/** What narrows a list. Null and false do not. */
export type Filter = {
  readonly search: string | null;
  readonly termId: string | null;
  readonly taxonomyId: string | null;
  readonly organizationId: string | null;
  /** ISO 8601, UTC. */
  readonly modifiedAfter: string | null;
  readonly postcode: string | null;
  /** Metres from the middle of the postcode. */
  readonly proximity: number | null;
  readonly topOnly: boolean;
  readonly parentId: string | null;
};

/** How much of each is told: ids and moments, what there is one of, everything, or everything with whole services. */
export type Depth = 'minimal' | 'plain' | 'full' | 'full-service';

export type Asked = {
  readonly filter: Filter;
  readonly depth: Depth;
  /** Null: all of them, as they are read. */
  readonly page: PageAsked | null;
  readonly format: 'json' | 'ndjson';
};

export const noFilter: Filter = {
  search: null,
  termId: null,
  taxonomyId: null,
  organizationId: null,
  modifiedAfter: null,
  postcode: null,
  proximity: null,
  topOnly: false,
  parentId: null,
};
