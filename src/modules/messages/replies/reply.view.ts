import { nameOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { messageOf, withHiddenLinks } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import type { ReplyId } from '../domain/reply.ts';
import type { Gate } from '../gate.ts';
import { meaningName } from '../meaning-words.ts';
import { keptReply } from '../store/reply-store.ts';
import { spaced, whoHas } from './numbers.ts';

export type ReplyView = {
  readonly id: ReplyId;
  readonly person: { readonly href: string; readonly name: string } | null;
  readonly number: string;
  readonly hint: string | null;
  readonly words: string;
  readonly means: string;
  readonly at: Date;
  /** What it answers. */
  readonly inAnswerTo: string | null;
  readonly settled: boolean;
  readonly form: FormState;
  readonly settledForm: FormState;
  readonly wrongForm: FormState;
};

type Asked = { readonly id: ReplyId; readonly gate: Gate; readonly form: (work: Work) => Promise<FormState> };

/** One reply, for those who reach the person it is from; of an unknown number for a lead. Looking is logged. */
export async function replyView(work: Work, { id, gate, form }: Asked): Promise<ReplyView> {
  requirePermission(work, 'messages.answer');

  const reply = await keptReply(work, id);
  const { personId, number, words, understood, receivedAt: at, messageId } = reply;
  if (personId === null) requirePermission(work, 'messages.see-unknown');
  const person = personId && (await gate(work, personId)).person;
  await audit(work, 'messages.looked-at-reply', {
    type: 'reply',
    id,
    ...(personId === null ? {} : { personId }),
  });
  const asked = person && messageId ? await messageOf(work, messageId) : null;
  return {
    id,
    person: person && { href: `/people/${person.id}`, name: nameOf(person).full },
    number: spaced(number),
    hint: person ? null : await hintOf(work, number),
    words,
    means: meaningName(understood),
    at,
    inAnswerTo: asked && withHiddenLinks(asked.body, m.messages_link_hidden()),
    settled: reply.settled !== null,
    form: await form(work),
    settledForm: blankForm(),
    wrongForm: blankForm(),
  };
}

async function hintOf(work: Work, number: string): Promise<string> {
  const who = await whoHas(work, number);
  return who === 'several' ? m.messages_replies_shared() : m.messages_replies_nobody();
}
