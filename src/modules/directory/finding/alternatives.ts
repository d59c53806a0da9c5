import type { ServiceId } from '../domain/listing.ts';
import type { Service } from '../domain/service.ts';
import { findServices } from '../search/find-services.ts';
import type { Helping } from '../search/find-services.ts';
import { query } from '../search/query.ts';
import type { FoundService, Spot } from '../search/query.ts';
import type { Work } from '#platform/work.ts';

import { foundNotice } from '../pages/found-notice.ts';
import type { FoundNotice } from '../pages/found-notice.ts';

type Like = {
  readonly service: Service;
  readonly terms: readonly { readonly id: string; readonly name: string }[];
};

const most = 3;
const mostTerms = 2;

/** Nothing rather than something else: nobody asked for this search. */
const asAsked: Helping = { synonyms: false, mending: false, relaxing: false };

/** Others of its kind, near to it: for whom it is full, far away, or not right. */
export async function alternativesTo(work: Work, { service, terms }: Like): Promise<readonly FoundNotice[]> {
  const near = spotOf(service);
  const others = new Map<ServiceId, FoundService>();
  for (const { id } of terms.slice(0, mostTerms)) {
    if (others.size >= most) break;
    const { services } = await findServices(work, query({ terms: [id], near, limit: most + 1 }), asAsked);
    services.filter((one) => one.id !== service.id).forEach((one) => others.set(one.id, one));
  }
  return [...others.values()]
    .slice(0, most)
    .map((one) => foundNotice(one, { now: work.now, near, keep: null }));
}

function spotOf({ places }: Service): Spot | null {
  const place = places.find(({ type, position }) => type === 'physical' && position);
  if (!place?.position) return null;
  const { town, name } = place;
  return { name: town ?? name ?? '', ...place.position, areas: [], insteadOf: null };
}
