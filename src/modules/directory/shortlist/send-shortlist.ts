import { answeredBefore } from '#platform/once.ts';
import { messagesAbout, writeMessage } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { recipientMark } from './recipient.ts';
import type { Recipient } from './recipient.ts';
import { shortlistMessage } from './shortlist-message.ts';
import { savedView } from './shortlist.view.ts';

export type SendShortlist = {
  readonly once: string;
  readonly code: string;
  readonly to: Recipient;
  readonly origin: string;
};

/** Enough for somebody who lost it, and too little to pester anybody with. */
const mostADay = 3;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** What messages of this kind are about, so that they can be found and forgotten. */
export const publicShortlist = 'public-shortlist';

/**
 * Sends a saved list to somebody, in the language of the moment. Neither who sends nor for whom it is kept: the
 * message is emptied the day after.
 */
export async function sendShortlist(
  work: Work,
  { once, code, to, origin }: SendShortlist,
): Promise<'sent' | 'enough'> {
  requirePermission(work, 'directory.search');

  // Not the recipient: what is typed into this form is kept in one place only, and not for long.
  const answer = 'sent' as const;
  if (await answeredBefore(work, { key: once, command: 'directory.send-shortlist', input: { code }, answer }))
    return answer;
  const view = await savedView(work, { code, origin });
  const id = recipientMark(to);
  const earlier = await messagesAbout(work, publicShortlist, id);
  const since = work.now.getTime() - dayMilliseconds;
  if (earlier.filter(({ createdAt }) => createdAt.getTime() > since).length >= mostADay) return 'enough';
  await writeMessage(work, {
    ...shortlistMessage(to.channel, view),
    key: `shortlist:${once}`,
    channel: to.channel,
    recipient: to.address,
    about: { type: publicShortlist, id },
  });
  return answer;
}
