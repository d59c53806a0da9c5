import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { valuesOf } from '#ui/form/form-state.ts';
import { errorOf, Form, SubmitButton } from '#ui/form/index.ts';
import { ErrorMessage } from '#ui/nhs/error-message.tsx';

import { ListingLinks } from '../../pages/listings-to-tick.tsx';
import type { RemarkWords } from '../remark-words.ts';
import type { Outcome } from '../store/report-store.ts';
import { RemarkList } from './remark-list.tsx';

export type DoubtfulRow = {
  readonly serviceId: string | null;
  /** The record, as a form names it. */
  readonly value: string;
  readonly title: string;
  readonly href: string | null;
  /** Its directory, and what it is called there. */
  readonly about: string;
  readonly remarks: readonly RemarkWords[];
};

type Props = {
  readonly rows: readonly DoubtfulRow[];
  readonly outcome: Outcome;
  readonly form: FormState;
};

/** Each can be put right, or let stand: then it is not asked about again. */
export function Doubts({ rows, outcome, form }: Props) {
  const error = errorOf(form, 'records');
  const ticked = new Set(valuesOf(form, 'records'));
  return (
    <Form form={form} class="k-stale" action={`/directory/work/doubtful?show=${outcome}`}>
      <fieldset
        class="k-waiting"
        id="records"
        tabindex={-1}
        aria-describedby={error ? 'records-error' : undefined}
      >
        <legend class="nhsuk-u-visually-hidden">{m.import_doubtful_records()}</legend>
        {error && <ErrorMessage id="records-error" text={error} />}
        <ul class="k-waiting__list">
          {rows.map((row) => (
            <li class="k-waiting__line">
              <Tick row={row} isTicked={ticked.has(row.value)} />
              <div>
                <Said row={row} />
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset class="k-stale__verdicts">
        <legend>{m.import_removal_ticked()}</legend>
        <SubmitButton kind="quiet" name="verdict" value="passed">
          {m.import_doubtful_pass()}
        </SubmitButton>
      </fieldset>
    </Form>
  );
}

function Tick({ row, isTicked }: { row: DoubtfulRow; isTicked: boolean }) {
  const id = `record-${row.value}`;
  return (
    <span class="k-waiting__tick">
      <input type="checkbox" name="records" value={row.value} id={id} checked={isTicked} />
      <label for={id}>
        <span class="nhsuk-u-visually-hidden">{m.directory_tick({ name: row.title })}</span>
      </label>
    </span>
  );
}

/** A record, what is remarked on it, and where it can be put right. */
export function Said({ row }: { row: DoubtfulRow }) {
  const { serviceId, title, href, about, remarks } = row;
  return (
    <>
      <p class="k-feeds__name">
        <bdi>{href ? <a href={href}>{title}</a> : title}</bdi>
        <span class="k-feeds__soft">{about}</span>
      </p>
      <RemarkList remarks={remarks} />
      {serviceId && <ListingLinks id={serviceId} name={title} />}
    </>
  );
}
