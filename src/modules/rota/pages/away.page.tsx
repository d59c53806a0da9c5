import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { DateField, Form, RadioGroup, SelectField, SubmitButton, tellApart } from '#ui/form/index.ts';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

import { leaveKinds } from '../domain/leave.ts';
import type { LeaveKind } from '../domain/leave.ts';
import type { Choices } from '../form-choices.ts';
import { RotaTabs } from './tabs.tsx';
import { kindWords } from './words.ts';

export type AwayRow = {
  readonly id: string;
  readonly worker: string;
  readonly kind: LeaveKind;
  /** "Mon 2 March to Fri 6 March" */
  readonly span: string;
  /** To take it back; null for those who may not. */
  readonly form: FormState | null;
};

export type AwayView = { readonly rows: readonly AwayRow[] };

/** Who is away from now on. */
export function AwayPage({ shell, view }: { shell: Shell; view: AwayView }) {
  return (
    <Page
      shell={shell}
      title={m.rota_away_title()}
      width="full"
      crumbs={[{ href: '/rota', label: m.rota_title() }]}
      action={{ href: '/rota/away/new', label: m.rota_add_leave() }}
    >
      <RotaTabs current="away" />
      {view.rows.length === 0 ? (
        <Empty>{m.rota_empty_away()}</Empty>
      ) : (
        <Table
          responsive
          firstCellIsHeader
          caption={{ text: m.rota_away_title(), classes: 'nhsuk-u-visually-hidden' }}
          head={[m.rota_who(), m.rota_when(), m.rota_leave_kind()].map((text) => ({ text }))}
          rows={view.rows.map((row) => [
            { text: row.worker },
            { text: row.span },
            {
              children: (
                <>
                  {kindWords[row.kind]()} {row.form && <TakeBack row={row} form={row.form} />}
                </>
              ),
            },
          ])}
        />
      )}
    </Page>
  );
}

function TakeBack({ row, form }: { row: AwayRow; form: FormState }) {
  return (
    <Form form={form} action={`/rota/away/${row.id}/withdrawal`} class="k-rota__inline">
      <SubmitButton kind="quiet" small>
        {m.rota_leave_take_back()}
        <span class="nhsuk-u-visually-hidden">: {row.span}</span>
      </SubmitButton>
    </Form>
  );
}

type LeaveFormProps = { shell: Shell; view: { readonly choices: Choices; readonly form: FormState } };

export function LeaveFormPage({ shell, view: { choices, form } }: LeaveFormProps) {
  const action = '/rota/away/new';
  return (
    <Page
      shell={shell}
      title={m.rota_add_leave()}
      crumbs={[
        { href: '/rota', label: m.rota_title() },
        { href: '/rota/away', label: m.rota_tab_away() },
      ]}
      form={tellApart(form, labels)}
    >
      <p>{m.rota_leave_intro()}</p>
      <Form form={form} action={action} draft={action}>
        <SelectField form={form} name="workerId" label={m.rota_who()} options={choices.workers} />
        <RadioGroup
          form={form}
          name="kind"
          legend={m.rota_leave_kind()}
          options={leaveKinds.map((value) => ({ value, label: kindWords[value]() }))}
        />
        <DateField form={form} name="fromDay" legend={m.rota_leave_from()} hint={m.rota_day_hint()} />
        <DateField
          form={form}
          name="toDay"
          legend={m.rota_leave_to()}
          hint={m.rota_leave_to_hint()}
          optional
        />
        <SelectField
          form={form}
          name="half"
          label={m.rota_leave_half()}
          prompt={m.rota_leave_whole()}
          options={[
            { value: 'morning', label: m.rota_leave_morning() },
            { value: 'afternoon', label: m.rota_leave_afternoon() },
          ]}
        />
        <SubmitButton>{m.rota_leave_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}

const labels = {
  fromDay: m.rota_leave_from,
  toDay: m.rota_leave_to,
};
