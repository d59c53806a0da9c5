import type { Service } from '../domain/service.ts';
import { foundServices } from '../search/found-services.ts';
import { narrowingOf } from '../search/narrowing.ts';
import { query } from '../search/query.ts';
import type { Spot } from '../search/query.ts';
import { nothingRead } from '../search/reading.ts';
import { hitsIn } from '../store/search-store.ts';
import type { Work } from '#platform/work.ts';

import { foundNotice } from '../pages/found-notice.ts';
import type { FoundNotice } from '../pages/found-notice.ts';

type Like = {
  readonly service: Service;
  readonly terms: readonly { readonly id: string; readonly name: string }[];
};

const most = 3;
/** Of the nearest of its kind: further away there is hardly a better one. */
const mostCompared = 40;
const mostTerms = 2;

/**
 * Others of its kind, near to it: for whom it is full, far away, or not right. Nothing rather than something else:
 * nobody asked for this search.
 */
export async function alternativesTo(work: Work, { service, terms }: Like): Promise<readonly FoundNotice[]> {
  const kinds = terms.slice(0, mostTerms).map(({ id }) => `t:${id}`);
  if (kinds.length === 0) return [];
  const near = spotOf(service);
  const { hits } = await hitsIn(work, {
    reading: nothingRead,
    narrowing: { ...narrowingOf(query({ near }), work.now), anyOf: [kinds] },
    tier: 'every',
    from: null,
    backwards: false,
    limit: most + 1,
    nearest: mostCompared,
  });
  const others = hits.filter(({ id }) => id !== service.id).slice(0, most);
  return foundServices(work, others, near).map((one) =>
    foundNotice(one, { now: work.now, near, keep: null }),
  );
}

function spotOf({ places }: Service): Spot | null {
  const place = places.find(({ type, position }) => type === 'physical' && position);
  if (!place?.position) return null;
  const { town, name } = place;
  return { name: town ?? name ?? '', ...place.position, areas: [], insteadOf: null };
}
