import type { PersonId } from '#modules/people';
import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { replanAfterAmending } from '../caseload/replan.ts';
import { episodeToChange, personInReach } from '../caseload/person-in-reach.ts';
import type { LoggedKind } from '../domain/contact.ts';
import type { ContactId } from '../domain/referral.ts';
import { changeContact, lockContact } from '../store/contact-store.ts';

export type AmendContact = {
  readonly once: string;
  readonly personId: PersonId;
  readonly contactId: ContactId;
  readonly version: string | null;
  readonly kind: LoggedKind;
  readonly note: string | null;
  readonly minutes: number | null;
  /** Why it was wrong, in the words of whoever amends it. */
  readonly reason: string;
};

/** Puts right what was written down about a contact. What it said before stays readable, with the reason. */
export async function amendContact(work: Work, input: AmendContact): Promise<void> {
  requirePermission(work, 'referrals.contact');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.amend-contact', input: said, answer: 'done' }))
    return;

  const { personId, contactId, version, kind, note, minutes, reason } = input;
  const { person } = await personInReach(work, personId);
  const { episodeId } = await lockContact(work, contactId);
  const episode = await episodeToChange(work, episodeId);
  const contact = await lockContact(work, contactId);
  if (contact.personId !== personId) throw new Refusal('not-found', 'referrals.no-such-contact');
  if (contact.kind === 'letter') throw new Refusal('conflict', 'referrals.letter-stands');
  requireUnchanged(contact, version);
  const after = { kind, note, minutes };
  const subject = { type: 'contact', id: contactId };
  const fields = await keepAmended(work, { subject, before: contact, after, reason });
  if (fields.length === 0) return;
  await changeContact(work, contact, after);
  await replanAfterAmending(work, { person, episode, before: contact, kind });
  const details = { fields: fields.join(' ') };
  await audit(work, 'referrals.contact-amended', {
    ...subject,
    personId,
    networkId: contact.networkId,
    details,
  });
}
