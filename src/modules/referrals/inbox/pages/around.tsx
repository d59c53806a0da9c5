import type { PropsWithChildren } from 'hono/jsx';

import { m } from '#text';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { When } from '#ui/when.tsx';

import type { Fact } from '../about-person.ts';
import type { Elsewhere, ReferralView } from './referral.page.tsx';

/** Somebody's own words, as they were written. */
export function Quoted({ children }: PropsWithChildren) {
  return (
    <blockquote class="k-words">
      <p dir="auto">{children}</p>
    </blockquote>
  );
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="k-facts">
      {facts.map(({ key, value, href }) => (
        <div>
          <dt>{key}</dt>
          <dd>
            <bdi>{href ? <a href={href}>{value}</a> : value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Links({ links }: { links: readonly Elsewhere[] }) {
  return (
    <ul class="k-links">
      {links.map(({ href, label }) => (
        <li>
          <a href={href}>
            <bdi>{label}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the referrer was asked; the first question without an answer can be answered here. */
export function Answers({ view }: { view: ReferralView }) {
  if (view.questions.length === 0) return null;
  const first = view.questions.find(({ answer }) => answer === null);
  return (
    <section class="k-asked-list">
      <h2>{m.referrals_one_questions()}</h2>
      {view.questions.map((asked) => (
        <div class="k-asked-one">
          <Quoted>{asked.question}</Quoted>
          <p class="k-soft">
            {asked.askedBy}, <When at={asked.askedAt} />
          </p>
          {asked.answer === null || !asked.answeredAt ? (
            <p>
              <strong>{m.referrals_one_no_answer_yet()}</strong>
            </p>
          ) : (
            <>
              <Quoted>{asked.answer}</Quoted>
              <p class="k-soft">
                {asked.answeredBy}, <When at={asked.answeredAt} />
              </p>
            </>
          )}
        </div>
      ))}
      {first && view.choices && <AnswerForm view={view} questionId={first.id} />}
    </section>
  );
}

function AnswerForm({ view, questionId }: { view: ReferralView; questionId: string }) {
  const form = view.forms.answer;
  return (
    <details class="nhsuk-details" open={view.sent === 'answer'}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.referrals_one_answer_label()}</span>
      </summary>
      <div class="nhsuk-details__text">
        <Form form={form} action={`/referrals/${view.id}/questions/${questionId}`}>
          <TextArea
            form={form}
            name="answer"
            label={m.referrals_one_answer_label()}
            hint={m.referrals_one_answer_hint()}
            rows={3}
          />
          <SubmitButton kind="quiet">{m.referrals_one_answer_submit()}</SubmitButton>
        </Form>
      </div>
    </details>
  );
}
