import type { OpenJobWork } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { postcodesIo } from './postcodes/postcodes-io.ts';
import type { PostcodeRow } from './postcodes/rows.ts';
import type { FetchLimits } from './fetching/ask.ts';
import { unknownPostcodes } from './store/postcode-store.ts';
import { placeServices, savePostcodes } from './commands/import-postcodes.ts';

export type LookUp = {
  /** https://api.postcodes.io, or a copy of one's own. */
  readonly address: string;
  readonly limits: FetchLimits;
};

/** More are a case for the ONS Postcode Directory. */
const mostAtOnce = 1000;

/**
 * Asks postcodes.io, or a copy of it, where the postcodes of listings are that nobody here knows. Only those
 * postcodes are sent, which are public.
 */
export async function lookUpPostcodes(open: OpenJobWork, { address, limits }: LookUp) {
  const unknown = await open(unknown1000);
  const found: PostcodeRow[] = [];
  for (const postcode of unknown) {
    const row = await postcodesIo(address, postcode, limits);
    if (row) found.push(row);
  }
  if (unknown.length > 0 && found.length === 0) throw new Refusal('invalid', 'directory.import-no-postcodes');
  if (found.length > 0) await open((work) => savePostcodes(work, 'postcodes.io', found));
  const services = found.length === 0 ? 0 : await placeServices(open);
  return { asked: unknown.length, found: found.length, services };
}

async function unknown1000(work: Work): Promise<readonly string[]> {
  requirePermission(work, 'directory.edit');

  return unknownPostcodes(work, mostAtOnce);
}
