import { consentsOf } from '#modules/people';
import type { Consent, PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

/** Consents to connections that were taken back, the newest first. */
export async function withdrawalsOf(work: Work, personId: PersonId): Promise<readonly Consent[]> {
  const consents = await consentsOf(work, personId);
  return consents.filter(({ about, given }) => about === 'connection' && !given);
}
