import { m } from '#text';
import { nameOf, personOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { MessageBackId } from '../domain/message-back.ts';
import type { MessageBack } from '../store/message-back.ts';
import { linesOf } from './lines.ts';
import type { MessageLine } from './lines.ts';
import { plainTextOf } from './plain-text.ts';
import { messageToRead } from './read-message.ts';
import { messageBackSubject } from './tell-practice.ts';

/** The forms in which a message is read. */
export type ReadAs = 'page' | 'text' | 'pdf';

export type MessageView = {
  readonly message: MessageBack;
  readonly line: MessageLine;
  readonly text: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  /** Where it was sent and how far it has come is for the team, who can do something about it. */
  readonly isTeam: boolean;
  readonly maySendAgain: boolean;
  readonly form: FormState;
};

/** A message that was sent, to whoever may read it. */
export async function messageView(work: Work, id: MessageBackId): Promise<MessageView> {
  requirePermission(work, 'plans.read-message');
  const { message, reader } = await messageToRead(work, id);
  await lookedAt(work, message, 'page');
  const [line] = await linesOf(work, [message]);
  if (!line) throw new Error('a message is a line');
  const attempts = line.delivery?.attempts ?? 0;
  return {
    message,
    line,
    text: plainTextOf(message.content.blocks),
    crumbs: await crumbsFor(work, message, reader.isTeam),
    isTeam: reader.isTeam,
    maySendAgain: reader.isTeam && may(work.actor, 'outbox.settle'),
    form: blankForm({}, String(attempts)),
  };
}

/** The same for pasting or printing: the message alone. */
export async function messageFile(work: Work, id: MessageBackId, as: ReadAs): Promise<MessageBack> {
  requirePermission(work, 'plans.read-message');
  const { message } = await messageToRead(work, id);
  await lookedAt(work, message, as);
  return message;
}

async function lookedAt(work: Work, { id, personId, networkId }: MessageBack, as: ReadAs): Promise<void> {
  await audit(work, 'plans.read-message', {
    type: messageBackSubject,
    id,
    personId,
    networkId,
    details: { as },
  });
}

async function crumbsFor(work: Work, { personId, referralId }: MessageBack, isTeam: boolean) {
  if (isTeam) {
    const person = await personOf(work, personId);
    return [
      { href: `/people/${personId}`, label: nameOf(person).full },
      { href: `/people/${personId}/message-back`, label: m.plans_messages_title() },
    ];
  }
  if (!referralId || !may(work.actor, 'referrals.follow')) return [];
  return [{ href: `/referrals/sent/${referralId}`, label: m.plans_message_the_referral() }];
}
