import type { Work } from '#platform/work.ts';

import { kinds, noFilter } from './domain/asked.ts';
import type { Depth, Kind } from './domain/asked.ts';
import type { Said } from './domain/said.ts';
import { everything } from './everything.ts';

type Open = <T>(body: (work: Work) => Promise<T>) => Promise<T>;

export type ExportedList = { readonly name: Kind; readonly batches: AsyncIterable<readonly Said[]> };

/** All that the feed tells, list by list, in full: for files. Nothing is read before it is asked for. */
export function exportedLists(open: Open): readonly ExportedList[] {
  return kinds.map((name) => ({
    name,
    batches: everything(open, name, { filter: noFilter, depth: depths[name] }),
  }));
}

/** Terms are in a list of their own. */
const depths: Readonly<Record<Kind, Depth>> = {
  services: 'full',
  service_at_locations: 'full',
  organizations: 'full',
  taxonomies: 'plain',
  taxonomy_terms: 'plain',
};
