import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';
import { Form, SubmitButton, TextArea, valueOf } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Story } from '#ui/story.tsx';
import type { StoryEntry } from '#ui/story.tsx';
import { When } from '#ui/when.tsx';

import type { ReferralId } from '../../domain/referral.ts';

/** What came back of a referral, to open: the modules above know it, and draw it. */
export type MessagesBack = (work: Work, id: ReferralId) => Promise<Child>;

export type AskedQuestion = {
  readonly id: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
};

export type SentReferralView = {
  readonly id: string;
  readonly form: FormState;
  readonly named: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly referrerName: string;
  readonly state: string;
  /** Why it was not taken on. */
  readonly because: string | null;
  readonly decidedAt: Date | null;
  readonly questions: readonly AskedQuestion[];
  readonly messagesBack: Child;
};

/** What has happened with a referral, as far as its referrer may know. */
export function SentReferralPage({ shell, view }: { shell: Shell; view: SentReferralView }) {
  const crumbs = [{ href: '/referrals/sent', label: m.referrals_sent_title() }];
  const open = view.questions.filter(({ answer }) => answer === null);
  return (
    <Page shell={shell} title={view.named} heading={<bdi>{view.named}</bdi>} form={view.form} crumbs={crumbs}>
      <p class="k-soft">
        {m.referrals_sent_reference()} <strong class="k-reference">{view.reference}</strong>
      </p>
      <p class="k-lead">{view.state}</p>
      {view.because && <p>{view.because}</p>}
      {view.decidedAt === null && open.map((question) => <AnswerForm view={view} question={question} />)}
      {view.messagesBack}
      <h2>{m.referrals_sent_what_happened()}</h2>
      <Story label={m.referrals_sent_what_happened()} entries={entriesOf(view)} />
      <p class="k-sent__slip">
        <a href={`/referrals/sent/${view.id}/slip`}>{m.referrals_received_slip()}</a>
      </p>
    </Page>
  );
}

function AnswerForm({ view, question }: { view: SentReferralView; question: AskedQuestion }) {
  const { form, id } = view;
  const isThis = valueOf(form, 'question') === question.id;
  return (
    <section class="k-asked">
      <h2 class="k-asked__title">{m.referrals_sent_asks({ name: question.askedBy })}</h2>
      <blockquote>{question.question}</blockquote>
      <Form form={isThis ? form : { ...form, values: {}, errors: [] }} action={`/referrals/sent/${id}`}>
        <input type="hidden" name="question" value={question.id} />
        <TextArea
          form={isThis ? form : { ...form, values: {}, errors: [] }}
          name="answer"
          label={m.referrals_sent_answer()}
          rows={3}
        />
        <SubmitButton>{m.referrals_sent_send_answer()}</SubmitButton>
      </Form>
    </section>
  );
}

/** Newest first. */
function entriesOf(view: SentReferralView): StoryEntry[] {
  const received = {
    at: view.receivedAt,
    who: view.referrerName,
    kind: m.referrals_sent_you_referred(),
    body: '',
  };
  const asked = view.questions.map(({ askedAt, askedBy, question }) => ({
    at: askedAt,
    who: askedBy,
    kind: m.referrals_sent_they_asked(),
    body: question,
  }));
  const answered = view.questions.flatMap(({ answer, answeredAt, answeredBy }) =>
    answer && answeredAt
      ? [{ at: answeredAt, who: answeredBy ?? '', kind: m.referrals_sent_was_answered(), body: answer }]
      : [],
  );
  const decided = view.decidedAt
    ? [{ at: view.decidedAt, who: '', kind: m.referrals_sent_was_decided(), body: view.state }]
    : [];
  return [received, ...asked, ...answered, ...decided]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, who, kind, body }) => ({ time: <When at={at} />, who, kind, body }));
}
