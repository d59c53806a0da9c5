import { m } from '#text';
import type { PersonName } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { NextOffer, Stage, Went } from '../domain/went.ts';
import { AskAnother, AskCame, AskHelpful } from './asking.tsx';
import { CheckIn } from './check-in.tsx';
import type { KindMessage } from './kind-message.tsx';
import { Offers } from './offers.tsx';

export type AfterView = {
  readonly id: string;
  readonly personId: string;
  readonly name: PersonName;
  readonly from: Date;
  readonly stage: Stage;
  readonly went: Went | null;
  /** What was said so far, in words. */
  readonly said: readonly {
    readonly question: 'came' | 'helpful' | 'another';
    readonly answer: string | null;
    readonly words: string | null;
  }[];
  readonly version: string;
  readonly once: string;
  readonly offers: readonly NextOffer[];
  /** The day that is proposed for "not now". */
  readonly later: LocalDate;
  /** When they are rung after a miss. */
  readonly checkIn: Date | null;
  /** Null: none was written, and none is for today any more. */
  readonly kind: KindMessage | null;
  /** They are still supported: there is something to offer. */
  readonly open: boolean;
  readonly welfare: { readonly misses: number } | null;
};

/** `sent`: what was sent and is wrong, with what was typed. */
type AfterProps = { readonly shell: Shell; readonly view: AfterView; readonly sent: FormState | null };

/** How an appointment went: one question at a time, each saved as it is answered. */
export function AfterPage({ shell, view, sent }: AfterProps) {
  const { id, personId, name, stage } = view;
  return (
    <Page
      shell={shell}
      title={m.after_title({ name: name.full })}
      heading={<bdi>{titles[stage]({ name: name.known })}</bdi>}
      form={sent ?? undefined}
      crumbs={[
        { href: '/today', label: m.app_nav_today() },
        { href: `/people/${personId}`, label: name.full },
        { href: `/appointments/${id}`, label: m.after_appointment() },
      ]}
    >
      <p class="k-soft">
        <When at={view.from} />
      </p>
      {view.welfare && <Welfare view={view} misses={view.welfare.misses} />}
      <Now view={view} sent={sent} />
      <Said view={view} />
    </Page>
  );
}

const titles: Readonly<Record<Stage, (of: { name: string }) => string>> = {
  came: m.after_ask_came,
  helpful: m.after_ask_helpful,
  another: m.after_ask_another,
  next: m.after_ask_next,
  'check-in': m.after_missed_title,
};

function Now({ view, sent }: Omit<AfterProps, 'shell'>) {
  switch (view.stage) {
    case 'came':
      return <AskCame view={view} />;
    case 'helpful':
      return <AskHelpful view={view} sent={sent} />;
    case 'another':
      return <AskAnother view={view} sent={sent} />;
    case 'next':
      return <Offers view={view} sent={sent} />;
    case 'check-in':
      return <CheckIn view={view} sent={sent} />;
  }
}

function Welfare({ view, misses }: { view: AfterView; misses: number }) {
  return (
    <p class="k-alert k-alert--harm">
      <strong>{m.after_welfare_missed({ count: misses })}</strong>{' '}
      <a href={`/appointments/${view.id}/after/welfare`}>{m.after_welfare_ask({ name: view.name.known })}</a>
    </p>
  );
}

const questions = {
  came: m.after_question_came,
  helpful: m.after_question_helpful,
  another: m.after_question_another,
} as const;

/** What was said so far: each can be put right. */
function Said({ view: { id, said, stage } }: { view: AfterView }) {
  const others = said.filter(({ question }) => question !== stage);
  if (others.length === 0) return null;
  return (
    <section class="k-after__said">
      <h2 class="nhsuk-heading-s">{m.after_said_so_far()}</h2>
      <dl class="k-facts">
        {others.map(({ question, answer, words }) => (
          <div>
            <dt>{questions[question]()}</dt>
            <dd>
              {answer} {words && <q dir="auto">{words}</q>}{' '}
              <a href={`/appointments/${id}/after?ask=${question}`}>
                {m.after_put_right()}
                <span class="nhsuk-u-visually-hidden">: {questions[question]()}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
