import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { comparable, messageOf, withHiddenLinks } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import type { ReplyId } from '../domain/reply.ts';
import type { Gate } from '../gate.ts';
import { meaningName } from '../meaning-words.ts';
import { keptReply } from '../store/reply-store.ts';
import { spaced, whoHas } from './numbers.ts';
import type { WhoWrote } from './pages/who-wrote.tsx';
import { writersView } from './writers.view.ts';

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
  /** Null: it is known, or it matters no more. */
  readonly who: WhoWrote | null;
  readonly form: FormState;
  readonly settledForm: FormState;
  readonly wrongForm: FormState;
};

type Asked = {
  readonly id: ReplyId;
  readonly gate: Gate;
  /** Who is sought as having written it; empty: nobody yet. */
  readonly sought: string;
  readonly form: (work: Work) => Promise<FormState>;
};

/** One reply, for those who reach the person it is from; of an unknown number for a lead. Looking is logged. */
export async function replyView(work: Work, { id, gate, sought, form }: Asked): Promise<ReplyView> {
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
    hint: person ? otherNumber(person, number) : await hintOf(work, number),
    words,
    means: meaningName(understood),
    at,
    inAnswerTo: asked && withHiddenLinks(asked.body, m.messages_link_hidden()),
    settled: reply.settled !== null,
    who: person || reply.settled ? null : await writersView(work, `/messages/replies/${id}/from`, sought),
    form: await form(work),
    settledForm: blankForm(),
    wrongForm: blankForm(),
  };
}

/** An answer goes to the number of their details: not where this came from, when that is another one. */
function otherNumber({ phone }: Pick<Person, 'phone'>, number: string): string | null {
  const isTheirs = phone !== null && comparable('text', phone) === number;
  return isTheirs ? null : m.messages_reply_other_number({ number: spaced(number) });
}

async function hintOf(work: Work, number: string): Promise<string> {
  const who = await whoHas(work, number);
  return who === 'several' ? m.messages_replies_shared() : m.messages_replies_nobody();
}
