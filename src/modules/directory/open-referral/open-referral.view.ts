import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Asked, Depth, Kind } from './domain/asked.ts';
import { envelope } from './domain/envelope.ts';
import type { Envelope, PageAsked } from './domain/envelope.ts';
import type { Said } from './domain/said.ts';
import { nearOf } from './reading/near.ts';
import { told } from './reading/told.ts';
import { batchSizes, unchangedSince } from './store/record-store.ts';
import { idsAfter, pageOfIds } from './store/selection-store.ts';

export type Page = Envelope & { readonly contents: readonly Said[] };

/** One page of a list. */
export async function pageView(
  work: Work,
  kind: Kind,
  { filter, depth, page }: Asked & { readonly page: PageAsked },
): Promise<Page> {
  requirePermission(work, 'directory.search');

  const near = await nearOf(work, filter.postcode);
  const { total, ids } = await pageOfIds(work, { kind, filter, near }, page);
  const contents = await told(work, kind, { ids, depth });
  return { ...envelope(page, total, contents.length), contents };
}

/** One record with everything that belongs to it. @throws Refusal when nobody may know of one by that id. */
export async function oneView(
  work: Work,
  kind: Kind,
  { id, depth }: { readonly id: string; readonly depth: Depth },
): Promise<Said> {
  requirePermission(work, 'directory.search');

  // Whatever may not be known of is not told by anything that tells.
  const [one] = await told(work, kind, { ids: [id], depth });
  if (!one) throw new Refusal('not-found', 'directory.no-such-record', { parameter: 'id' });
  return one;
}

export type Batch = { readonly contents: readonly Said[]; readonly next: string | null };

/** The next of everything that a list has, from after an id; `next` is null when there are no more. */
export async function batchView(
  work: Work,
  kind: Kind,
  { filter, depth, after }: Pick<Asked, 'filter' | 'depth'> & { readonly after: string | null },
): Promise<Batch> {
  requirePermission(work, 'directory.search');

  const near = await nearOf(work, filter.postcode);
  const limit = batchSizes[depth];
  const ids = await idsAfter(work, { kind, filter, near }, { after, limit });
  const next = ids.length === limit ? (ids.at(-1) ?? null) : null;
  return { contents: await told(work, kind, { ids, depth }), next };
}

/** Since when nothing that the feed tells has changed; null when nothing is there. */
export async function unchangedSinceView(work: Work): Promise<Date | null> {
  requirePermission(work, 'directory.search');

  return unchangedSince(work);
}
