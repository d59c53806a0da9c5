import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { placeOf } from '../../places/place-of.ts';
import type { Near } from '../store/narrowing.ts';

/** Where a postcode is, or a town. Not one that was only probably meant: a program is told, and can ask. */
export async function nearOf(work: Work, postcode: string | null): Promise<Near | null> {
  if (postcode === null) return null;
  const place = await placeOf(work, postcode);
  if (place && place.insteadOf === null) return place;
  const must = 'is a postcode that is known here, like NV1 2AB';
  throw new Refusal('invalid', 'directory.wrong-parameter', { parameter: 'postcode', must });
}
