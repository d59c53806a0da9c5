import { whyNotWords, writeToPerson } from '#modules/messages';
import type { PersonId } from '#modules/people';
import { logContact, personInReach } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { minutesAfter } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** The contact that was logged, or why nothing could be sent, in words. */
export type TextedAhead = { readonly contactId: string } | { readonly why: string };

/** So long after it was written nobody needs to be told any more that they are about to be rung. */
const uselessAfterMinutes = 60;

/**
 * Tells somebody that they are about to be rung, and plans the call: both, or neither. The key makes it one message
 * and one contact, however often it is sent.
 */
export async function textAhead(
  work: Work,
  { once, personId }: { readonly once: string; readonly personId: PersonId },
): Promise<TextedAhead> {
  requirePermission(work, 'referrals.contact');

  const { episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const { name, phone } = await workerOf(work, work.actor.userId as string as WorkerId);
  const written = await writeToPerson(work, {
    key: `appointments.text-ahead ${once}`,
    personId,
    template: 'before-ringing',
    fields: { worker: name, callFrom: phone },
    about: { type: 'episode', id: episode.id },
    uselessAfter: minutesAfter(work.now, uselessAfterMinutes),
  });
  if (written.messageId === null) return { why: whyNotWords(written.why) };
  const texted = { kind: 'texted', note: null, minutes: null, askedFor: null } as const;
  return { contactId: await logContact(work, { once, personId, ...texted }) };
}
