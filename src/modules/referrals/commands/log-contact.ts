import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { personReached } from '../announcements.ts';
import { planWhatFollows, whatFollows } from '../caseload/follow-contact.ts';
import { supportedSince } from '../caseload/history.ts';
import { openEpisodeToChange } from '../caseload/person-in-reach.ts';
import { isReached } from '../domain/contact.ts';
import type { LoggedKind } from '../domain/contact.ts';
import type { ContactId } from '../domain/referral.ts';
import { historyOf } from '../domain/tries.ts';
import { addContact, contactsOf } from '../store/contact-store.ts';
import type { NewContact } from '../store/contact-store.ts';

export type LogContact = {
  readonly once: string;
  readonly personId: PersonId;
  readonly kind: LoggedKind;
  readonly note: string | null;
  readonly minutes: number | null;
  /** When they asked to be rung, if they did. */
  readonly askedFor: Date | null;
};

/** Writes down a contact that has just been, and plans what follows from it. */
export async function logContact(work: Work, input: LogContact): Promise<ContactId> {
  requirePermission(work, 'referrals.contact');
  const id = newId<ContactId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, {
    key,
    command: 'referrals.log-contact',
    input: said,
    answer: { id },
  });
  if (earlier) return earlier.id;

  const { personId, kind, note, minutes, askedFor } = input;
  const { person, episode } = await openEpisodeToChange(work, personId);
  const { networkId, id: episodeId } = episode;
  const logged = { networkId, id, personId, episodeId, kind, at: work.now, note, minutes, nextTryAt: null };
  const before = await contactsOf(work, personId);
  const history = historyOf<NewContact>([logged, ...before], await supportedSince(work, episode));
  const followed = { person, episode, contact: logged, history, askedFor };
  const follows = await whatFollows(work, followed);
  const step = await planWhatFollows(work, followed, follows);
  await addContact(work, { ...logged, nextTryAt: step?.dueAt ?? null });
  await audit(work, 'referrals.contact-logged', {
    type: 'contact',
    id,
    personId,
    networkId,
    details: { kind },
  });
  if (isReached(kind)) await enqueue(work, personReached, { personId });
  return id;
}
