import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { valuesOf } from '#ui/form/form-state.ts';
import { errorOf, Form, SubmitButton } from '#ui/form/index.ts';
import { ErrorMessage } from '#ui/nhs/error-message.tsx';
import { Page } from '#ui/page.tsx';

import type { Reason } from '../domain/score.ts';
import { reasonWords } from './reason-words.ts';

export type PairRow = {
  readonly href: string;
  /** The pair, which of it is kept, and the versions of both. */
  readonly value: string;
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly Reason[];
  readonly kept: { readonly name: string; readonly by: string | null };
};

export type DuplicatesView = {
  readonly rows: readonly PairRow[];
  readonly next: string | null;
  readonly continued: boolean;
};

type Props = { readonly shell: Shell; readonly view: DuplicatesView; readonly form: FormState };

export function DuplicatesPage({ shell, view, form }: Props) {
  const crumbs = [{ href: '/directory/work', label: m.worklist_title() }];
  return (
    <Page shell={shell} title={m.duplicates_title()} crumbs={crumbs} form={form}>
      {view.rows.length === 0 ? <Nothing view={view} /> : <Pairs view={view} form={form} />}
      <p class="k-work__foot">
        {view.continued && <a href="/directory/work/duplicates">{m.duplicates_first_page()}</a>}
        {view.next && <a href={view.next}>{m.duplicates_next_page()}</a>}
        <a href="/directory/work/duplicates/merged">{m.duplicates_merged_title()}</a>
        <a href="/directory/work/duplicates.csv" download>
          {m.duplicates_csv()}
        </a>
      </p>
    </Page>
  );
}

function Nothing({ view }: { view: DuplicatesView }) {
  if (view.continued) return null;
  return (
    <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>{m.duplicates_empty()}</Empty>
  );
}

function Pairs({ view, form }: Pick<Props, 'view' | 'form'>) {
  const error = errorOf(form, 'pairs');
  const ticked = new Set(valuesOf(form, 'pairs'));
  return (
    <Form form={form} class="k-stale" action="/directory/work/duplicates">
      <p class="k-lead">{m.duplicates_lead()}</p>
      <fieldset
        class="k-waiting"
        id="pairs"
        tabindex={-1}
        aria-describedby={error ? 'pairs-error' : undefined}
      >
        <legend class="nhsuk-u-visually-hidden">{m.duplicates_choose()}</legend>
        {error && <ErrorMessage id="pairs-error" text={error} />}
        <ul class="k-waiting__list">
          {view.rows.map((row) => (
            <Pair row={row} isTicked={ticked.has(row.value)} />
          ))}
        </ul>
      </fieldset>
      <fieldset class="k-stale__verdicts">
        <legend>{m.duplicates_ticked()}</legend>
        <SubmitButton name="verdict" value="merged">
          {m.duplicates_merge_each()}
        </SubmitButton>
        <SubmitButton kind="quiet" name="verdict" value="different">
          {m.duplicates_different_each()}
        </SubmitButton>
      </fieldset>
    </Form>
  );
}

function Pair({ row, isTicked }: { row: PairRow; isTicked: boolean }) {
  const { href, value, one, other, reasons, kept } = row;
  const id = `pair-${value.split('_')[0]}`;
  const both = m.duplicates_pair_link({ one, other });
  return (
    <li class="k-waiting__line">
      <span class="k-waiting__tick">
        <input type="checkbox" name="pairs" value={value} id={id} checked={isTicked} />
        <label for={id}>
          <span class="nhsuk-u-visually-hidden">{m.directory_tick({ name: both })}</span>
        </label>
      </span>
      <div>
        <a class="k-waiting__name" href={href}>
          <bdi>{both}</bdi>
        </a>
        <p class="k-pairs__why">{reasonWords(reasons)}</p>
        <p class="k-pairs__why">
          {m.duplicates_keeps({
            name: kept.by === null ? kept.name : m.duplicates_by({ name: kept.name, organisation: kept.by }),
          })}
        </p>
      </div>
    </li>
  );
}
