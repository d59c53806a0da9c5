import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import { countsWords } from './counts-words.ts';
import { intervalWords } from './intervals.ts';
import type { LastReading } from '../last-reading.ts';
import { outcomeWords } from './outcome-words.ts';
import { countedTo } from '../domain/outcomes.ts';
import type { Outcome } from '../store/report-store.ts';
import { NextReading } from './next-reading.tsx';

export type RunLine = {
  readonly state: 'running' | 'finished' | 'broken-off';
  readonly at: Date;
  readonly services: Readonly<Record<'read' | 'added' | 'changed' | 'unchanged', number>> | null;
};

type Step = 'reading' | 'pause' | 'resumption';

export type FeedView = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly everyHours: number;
  readonly isPaused: boolean;
  readonly nextAt: Date;
  readonly failures: number;
  readonly last: LastReading | null;
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number; readonly href: string }[];
  readonly runs: readonly RunLine[];
  /** Idempotency keys of what may be done. */
  readonly keys: Readonly<Record<Step, string>>;
};

/** One feed: how it was read last, what became of its records, and what can be done. */
export function FeedPage({ shell, view }: { shell: Shell; view: FeedView }) {
  return (
    <Page
      shell={shell}
      title={view.name}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/feeds', label: m.import_feeds_title() },
      ]}
      aside={<Facts view={view} />}
    >
      <p class={view.last?.failed ? 'k-lead k-feeds__failed' : 'k-lead'}>
        {view.last ? view.last.words : m.import_feeds_never()}
      </p>
      <div class="k-feeds__steps">
        <Step view={view} step="reading" label={m.import_feed_read_now()} />
        {view.isPaused ? (
          <Step view={view} step="resumption" label={m.import_feed_resume()} />
        ) : (
          <Step view={view} step="pause" label={m.import_feed_pause()} />
        )}
      </div>
      <Records view={view} />
      {view.runs.length > 0 && <Runs runs={view.runs} />}
    </Page>
  );
}

function Step({ view, step, label }: { view: FeedView; step: Step; label: string }) {
  return (
    <form method="post" action={`/directory/work/feeds/${view.id}/${step}`}>
      <input type="hidden" name="once" value={view.keys[step]} />
      <SubmitButton kind={step === 'reading' ? 'main' : 'quiet'}>{label}</SubmitButton>
    </form>
  );
}

function Records({ view }: { view: FeedView }) {
  const shown = view.outcomes.filter(({ count }) => count > 0);
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.import_feed_records()}</h2>
      {shown.length === 0 ? (
        <p>{view.last ? m.import_doubtful_empty() : m.import_feed_records_none()}</p>
      ) : (
        <ul class="k-work">
          {shown.map(({ outcome, count, href }) => (
            <li class="k-work__row">
              <a href={href}>{outcomeWords[outcome]()}</a>
              <span class="k-work__count">{count < countedTo ? count : `${countedTo}+`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Runs({ runs }: { runs: readonly RunLine[] }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.import_feed_runs()}</h2>
      <ol class="k-feeds">
        {runs.map(({ at, state, services }) => (
          <li class="k-feeds__row">
            <p>
              <When at={at} year />
            </p>
            <p class="k-feeds__soft">{services ? countsWords(services) : stateWords[state]()}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const stateWords = {
  running: m.import_run_running,
  'broken-off': m.import_run_broken_off,
  finished: m.import_run_running,
} as const;

function Facts({ view }: { view: FeedView }) {
  return (
    <dl class="k-feeds__facts">
      <Fact name={m.import_feed_address()}>
        <a class="k-feeds__address" href={view.address} rel="noreferrer">
          {view.address}
        </a>
      </Fact>
      <Fact name={m.import_feed_every()}>{intervalWords(view.everyHours)}</Fact>
      <Fact name={m.import_feed_state()}>
        {view.isPaused ? m.import_feeds_paused() : <NextReading at={view.nextAt} />}
      </Fact>
      {view.failures > 0 && <Fact name={m.import_feed_failures()}>{String(view.failures)}</Fact>}
    </dl>
  );
}

type FactProps = { readonly name: string; readonly children?: unknown };

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
