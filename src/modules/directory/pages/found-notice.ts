import { m } from '#text';

import type { FoundService, Spot } from '../search/query.ts';
import { farWords } from './filter-words.ts';
import type { KeepLink } from './keep-link.tsx';
import { timelessNotice } from './notice.ts';
import type { Notice } from './notice.ts';
import { openingWords } from './notice-words.ts';

/** A service as it was found: also how far it is, where on the map, and whether it is kept. */
export type FoundNotice = Notice & {
  readonly far: string | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  readonly keep: KeepLink | null;
};

type Seen = {
  readonly now: Date;
  readonly near: Spot | null;
  readonly keep: ((service: FoundService) => KeepLink) | null;
};

export function foundNotice(service: FoundService, { now, near, keep }: Seen): FoundNotice {
  const { isOpenNow, nextTime, places } = service;
  return {
    ...timelessNotice(service, now),
    next: isOpenNow ? m.directory_open_now() : nextTime && openingWords(nextTime),
    far: farFrom(service, near),
    position: places.find(({ type, position }) => type === 'physical' && position)?.position ?? null,
    keep: keep && keep(service),
  };
}

function farFrom({ distanceMetres, reach }: FoundService, near: Spot | null): string | null {
  if (near === null) return null;
  switch (reach) {
    case 'national':
      return m.directory_far_national();
    case 'remote':
      return m.directory_far_remote();
    case 'covers': {
      const covers = m.directory_far_covers({ near: near.name });
      return distanceMetres === null ? covers : `${covers} · ${farWords(distanceMetres)}`;
    }
    default:
      return distanceMetres === null ? null : farWords(distanceMetres);
  }
}
