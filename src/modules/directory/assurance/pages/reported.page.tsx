import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

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
  readonly name: string;
  readonly isPublic: boolean;
  readonly reports: readonly ReportLine[];
  readonly facts: readonly Fact[];
  readonly form: FormState;
};

export type ReportedView = { readonly rows: readonly ReportedRow[]; readonly more: number };

type ReportedPageProps = {
  readonly shell: Shell;
  readonly view: ReportedView;
  readonly form: FormState | undefined;
};

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
      {view.rows.length === 0 ? (
        <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>
          {m.assurance_reported_empty()}
        </Empty>
      ) : (
        <>
          <p class="k-lead">{m.assurance_reported_lead()}</p>
          {view.rows.map((row) => (
            <Reported row={row} />
          ))}
        </>
      )}
      {view.more > 0 && <p>{m.assurance_reported_more({ count: view.more })}</p>}
      <p class="k-work__foot">
        <a href="/directory/work/reported.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Reported({ row }: { row: ReportedRow }) {
  return (
    <section class="k-reported">
      <h2 class="k-reported__name">
        <a href={`/directory/${row.id}`}>
          <bdi>{row.name}</bdi>
        </a>
      </h2>
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
      <fieldset class="k-stale__verdicts">
        <legend>{m.assurance_settle_which({ name: row.name })}</legend>
        <a class="k-reported__change" href={`/directory/${row.id}/edit`}>
          {m.assurance_settle_edit()}
        </a>
        {outcomes.map((outcome) => (
          <SubmitButton kind="quiet" name="outcome" value={outcome}>
            {outcomeWords[outcome]()}
          </SubmitButton>
        ))}
      </fieldset>
    </Form>
  );
}
