import { audit } from '#platform/audit.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { practiceIn } from '../../practice-in.ts';

export type WriteToPractice = {
  readonly once: string;
  readonly practiceId: OrganisationId;
  readonly subject: string;
  readonly body: string;
};

/**
 * A short email to a practice, as a lead read and changed it: thanks, or how it goes. Once.
 *
 * @throws Refusal `capacity.practice-has-no-address`
 */
export async function writeToPractice(work: Work, input: WriteToPractice): Promise<void> {
  requirePermission(work, 'capacity.see-team');
  const { once: key, ...said } = input;
  const submission = { key, command: 'capacity.write-to-practice', input: said, answer: 'done' } as const;
  if (await answeredBefore(work, submission)) return;

  const { practiceId: id, subject, body } = input;
  const { email, networkId } = await practiceIn(work, id);
  if (!email) throw new Refusal('conflict', 'capacity.practice-has-no-address');
  await writeMessage(work, {
    key: `capacity.word:${key}`,
    channel: 'email',
    recipient: email,
    subject,
    body,
    about: { type: 'organisation', id },
    networkId,
  });
  await audit(work, 'capacity.wrote-to-practice', { type: 'organisation', id, networkId });
}
