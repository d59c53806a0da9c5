import { placeOf } from '#modules/directory';
import type { Work } from '#platform/work.ts';

/** Where a postcode is; nowhere when nobody here knows it. */
export async function pointOf(work: Work, postcode: string | null) {
  const spot = postcode === null ? null : await placeOf(work, postcode);
  return { latitude: spot?.latitude ?? null, longitude: spot?.longitude ?? null };
}
