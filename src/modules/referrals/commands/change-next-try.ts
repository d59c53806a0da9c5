import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { openEpisodeToChange } from '../caseload/person-in-reach.ts';
import type { ContactId } from '../domain/referral.ts';
import { changeContact, lockContact } from '../store/contact-store.ts';
import { nextStepOf, putNextStep } from '../store/next-step-store.ts';

export type ChangeNextTry = {
  readonly once: string;
  readonly personId: PersonId;
  /** The contact from which the time was proposed. */
  readonly contactId: ContactId;
  readonly version: string | null;
  readonly at: Date;
};

/** Chooses another time than the one proposed after a contact. What is to be done then stays. */
export async function changeNextTry(work: Work, input: ChangeNextTry): Promise<void> {
  requirePermission(work, 'referrals.contact');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.change-next-try', input: said, answer: 'done' }))
    return;

  const { personId, contactId, version, at } = input;
  const { episode } = await openEpisodeToChange(work, personId);
  const contact = await lockContact(work, contactId);
  if (contact.episodeId !== episode.id) throw new Refusal('not-found', 'referrals.no-such-contact');
  requireUnchanged(contact, version);
  if (at <= work.now) throw new Refusal('invalid', 'referrals.next-try-in-past');
  const planned = await nextStepOf(work, episode.id);
  await putNextStep(work, episode, { kind: planned?.kind ?? 'ring', tries: planned?.tries ?? 0, dueAt: at });
  await changeContact(work, contact, { nextTryAt: at });
  const { networkId } = contact;
  await audit(work, 'referrals.next-try-changed', { type: 'contact', id: contactId, personId, networkId });
}
