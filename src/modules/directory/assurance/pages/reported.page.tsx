import type { PropsWithChildren } from 'hono/jsx';

import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { valuesOf } from '#ui/form/form-state.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { TheirName } from '#ui/theirs.tsx';

import { outcomes } from '../domain/report.ts';
import type { Fact } from '../listing-facts.ts';
import { Facts } from './facts.tsx';
import { outcomeWords } from './kind-words.ts';

export type ReportLine = {
  readonly line: string;
  readonly note: string | null;
  readonly wantsAnswer: boolean;
};

export type ReportedRow = {
  readonly id: string;
  /** The listing, and the version beside which it is shown. */
  readonly value: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly reports: readonly ReportLine[];
  readonly facts: readonly Fact[];
  readonly form: FormState;
};

export type ReportedView = {
  readonly rows: readonly ReportedRow[];
  /** The address of the next page, when there is one. */
  readonly next: string | null;
  /** Not the first page. */
  readonly continued: boolean;
};

type ReportedPageProps = {
  readonly shell: Shell;
  readonly view: ReportedView;
  /** Of what is said of several together. */
  readonly form: FormState;
};

/** The form that the ticks beside the listings belong to. */
const together = 'together';

/** What people said, the most serious first, each beside what the listing says now. */
export function ReportedPage({ shell, view, form }: ReportedPageProps) {
  return (
    <Page
      shell={shell}
      title={m.assurance_reported_title()}
      form={form}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
    >
      {view.rows.length === 0 ? <Nothing view={view} /> : <Rows view={view} form={form} />}
      <p class="k-work__foot">
        {view.continued && <a href="/directory/work/reported">{m.assurance_first_page()}</a>}
        {view.next && <a href={view.next}>{m.assurance_next_page()}</a>}
        <a href="/directory/work/reported.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Nothing({ view }: { view: ReportedView }) {
  if (view.continued) return null;
  return (
    <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>
      {m.assurance_reported_empty()}
    </Empty>
  );
}

function Rows({ view, form }: Pick<ReportedPageProps, 'view' | 'form'>) {
  const ticked = new Set(valuesOf(form, 'listings'));
  return (
    <>
      <p class="k-lead">{m.assurance_reported_lead()}</p>
      <div id="listings" tabindex={-1}>
        {view.rows.map((row) => (
          <Reported row={row} isTicked={ticked.has(row.value)} />
        ))}
      </div>
      {view.rows.length > 1 && (
        <Form form={form} id={together} class="k-reported__together" action="/directory/work/reported">
          <Verdicts legend={m.assurance_settle_ticked()} />
        </Form>
      )}
    </>
  );
}

function Reported({ row, isTicked }: { row: ReportedRow; isTicked: boolean }) {
  const tick = `tick-${row.id}`;
  return (
    <section class="k-reported">
      <div class="k-reported__head">
        <span class="k-waiting__tick">
          <input
            type="checkbox"
            name="listings"
            value={row.value}
            id={tick}
            form={together}
            checked={isTicked}
          />
          <label for={tick}>
            <span class="nhsuk-u-visually-hidden">{m.directory_tick({ name: row.name })}</span>
          </label>
        </span>
        <h2 class="k-reported__name">
          <a href={`/directory/${row.id}`}>
            <TheirName name={row.name} />
          </a>
        </h2>
      </div>
      {row.isPublic && <p class="k-reported__public">{m.assurance_reported_is_public()}</p>}
      <div class="k-reported__columns">
        <ul class="k-reported__said">
          {row.reports.map(({ line, note, wantsAnswer }) => (
            <li>
              {line}
              {note && <blockquote>{note}</blockquote>}
              {wantsAnswer && <p class="k-reported__answer">{m.assurance_reported_answer()}</p>}
            </li>
          ))}
        </ul>
        <Facts facts={row.facts} />
      </div>
      <Settle row={row} />
    </section>
  );
}

function Settle({ row }: { row: ReportedRow }) {
  return (
    <Form form={row.form} action={`/directory/work/reported/${row.id}`}>
      <Verdicts legend={m.assurance_settle_which({ name: row.name })}>
        <a class="k-reported__change" href={`/directory/${row.id}/edit`}>
          {m.assurance_settle_edit()}
        </a>
      </Verdicts>
    </Form>
  );
}

function Verdicts({ legend, children }: PropsWithChildren<{ readonly legend: string }>) {
  return (
    <fieldset class="k-stale__verdicts">
      <legend>{legend}</legend>
      {children}
      {outcomes.map((outcome) => (
        <SubmitButton kind="quiet" name="outcome" value={outcome}>
          {outcomeWords[outcome]()}
        </SubmitButton>
      ))}
    </fieldset>
  );
}
