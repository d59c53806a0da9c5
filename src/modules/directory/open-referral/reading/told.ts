import type { Work } from '#platform/work.ts';

import type { Depth, Kind } from '../domain/asked.ts';
import { taxonomyShape, termShape } from '../domain/part-shapes.ts';
import type { Said } from '../domain/said.ts';
import { said } from '../domain/said.ts';
import { changesById, taxonomiesById, termsById, termsIn } from '../store/record-store.ts';
import { atPlacesTold } from './at-place-records.ts';
import { organizationsTold } from './organization-records.ts';
import { servicesTold } from './service-records.ts';

/** Some of a list, as they are told there, in the order of their ids as given. */
export async function told(work: Work, kind: Kind, { ids, depth }: Telling): Promise<readonly Said[]> {
  const found = await tellers[kind](work, ids, depth);
  return ids.map((id) => found.get(id)).filter((one) => one !== undefined);
}

export type Telling = { readonly ids: readonly string[]; readonly depth: Depth };

type Teller = (work: Work, ids: readonly string[], depth: Depth) => Promise<ReadonlyMap<string, Said>>;

const tellers: Readonly<Record<Kind, Teller>> = {
  services: (work, ids, depth) =>
    depth === 'minimal' ? changesTold(work, ids) : servicesTold(work, ids, depth),
  service_at_locations: atPlacesTold,
  organizations: organizationsTold,
  taxonomies: taxonomiesTold,
  taxonomy_terms: async (work, ids) => mapped(await termsById(work, ids), termShape),
};

/** The standard calls the moment `modified_date` here and `last_modified` everywhere else, so it has both names. */
async function changesTold(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  return mapped(await changesById(work, ids), ({ id, last_modified: at }) => ({
    id,
    modified_date: at.toISOString(),
    last_modified: at.toISOString(),
  }));
}

/** A single taxonomy has its terms; a list of them has not. */
async function taxonomiesTold(work: Work, ids: readonly string[], depth: Depth) {
  const found = await taxonomiesById(work, ids);
  const [only] = ids;
  const terms = depth === 'full' && only !== undefined ? await termsIn(work, only) : [];
  return mapped(found, (taxonomy) => said(taxonomyShape(taxonomy, terms)));
}

function mapped<From>(
  rows: ReadonlyMap<string, From>,
  shape: (row: From) => Said,
): ReadonlyMap<string, Said> {
  return new Map([...rows].map(([id, row]) => [id, shape(row)]));
}
