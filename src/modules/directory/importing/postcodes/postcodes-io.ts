import { z } from 'zod';

import { Refusal } from '#platform/refusal.ts';

import { ask } from '../fetching/ask.ts';
import type { FetchLimits } from '../fetching/ask.ts';
import type { PostcodeRow } from './rows.ts';

const Answer = z.object({
  result: z.object({
    latitude: z.number().min(49).max(62),
    longitude: z.number().min(-9).max(3),
    country: z
      .string()
      .transform((name) => name.toLowerCase())
      .pipe(z.enum(['england', 'wales', 'scotland', 'northern ireland']))
      .nullable()
      .catch(null),
  }),
});

/** Where one postcode is, as postcodes.io says; null when it does not know. */
export async function postcodesIo(
  address: string,
  postcode: string,
  limits: FetchLimits,
): Promise<PostcodeRow | null> {
  const url = `${address.replace(/\/+$/, '')}/postcodes/${encodeURIComponent(postcode)}`;
  try {
    const { chunks } = await ask(url, { ...limits, answerBytes: 64 * 1024 });
    const parsed = Answer.safeParse(JSON.parse((await Array.fromAsync(chunks)).join('')));
    if (!parsed.success) return null;
    const { latitude, longitude, country } = parsed.data.result;
    return { postcode, latitude, longitude, nation: country, terminatedOn: null };
  } catch (error) {
    const isUnknown = error instanceof Refusal && error.details['status'] === '404';
    if (isUnknown || error instanceof SyntaxError) return null;
    throw error;
  }
}
