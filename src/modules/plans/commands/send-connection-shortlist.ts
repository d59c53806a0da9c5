import type { PersonId } from '#modules/people';
import { logContact } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { inLocale } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Channel } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { shortlistMessage } from '../connections/shortlist-message.ts';
import { localeOf, requireShortlistSeen, shortlistOf, shortlistTold } from '../connections/shortlist-told.ts';
import { waysToSend } from '../connections/ways-to-send.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';

export type SendConnectionShortlist = {
  readonly once: string;
  readonly personId: PersonId;
  readonly channel: Channel;
  /** The shortlist as it was on the page. */
  readonly seen: string | null;
  /** They have just talked on the phone: that is help, and is written down as a talk. */
  readonly spoke: boolean;
};

/**
 * Sends the shortlist to the person in their language: as it was on the page, and to what is known of them.
 *
 * @throws Refusal `plans.shortlist-empty`, `plans.shortlist-changed`, `plans.no-way-to-send`
 */
export async function sendConnectionShortlist(work: Work, input: SendConnectionShortlist): Promise<void> {
  requirePermission(work, 'plans.connect');
  const { once: key, personId, channel } = input;
  const command = 'plans.send-connection-shortlist';
  if (await answeredBefore(work, { key, command, input, answer: 'done' })) return;

  const { person, episode } = await episodeToWriteIn(work, personId);
  const way = waysToSend(person).find((one) => one.channel === channel);
  if (!way) throw new Refusal('invalid', 'plans.no-way-to-send');
  const listed = await shortlistOf(work, episode);
  requireShortlistSeen(listed, input.seen);
  const told = await shortlistTold(work, { person, episode, listed });
  if (told.services.length === 0) throw new Refusal('conflict', 'plans.shortlist-empty');
  await writeMessage(work, {
    key: `shortlist:${key}`,
    channel,
    recipient: way.recipient,
    ...inLocale(localeOf(person), () => shortlistMessage(channel, told)),
    about: { type: 'shortlist', id: episode.id },
    personId,
  });
  if (input.spoke) await logContact(work, { once: newId(), personId, kind: 'spoke', ...nothingMore });
  const details = { channel, services: told.services.length };
  await audit(work, 'plans.sent-shortlist', { type: 'episode', id: episode.id, personId, details });
}

const nothingMore = { note: null, minutes: null, askedFor: null };
