import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, SelectField, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Option } from '../form-choices.ts';

export type WithdrawView = {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly Option[];
  readonly form: FormState;
};

/** A room is not used any more from a day on: where its clinics go. */
export function WithdrawPage({
  shell,
  view: { id, name, rooms, form },
}: {
  shell: Shell;
  view: WithdrawView;
}) {
  return (
    <Page
      shell={shell}
      title={m.rota_withdraw_title({ name })}
      crumbs={[
        { href: '/rota/places', label: m.rota_tab_places() },
        { href: `/rota/rooms/${id}`, label: name },
      ]}
      form={form}
    >
      <p>{m.rota_withdraw_intro()}</p>
      <Form form={form} action={`/rota/rooms/${id}/withdrawal`}>
        <DateField form={form} name="from" legend={m.rota_withdraw_from()} hint={m.rota_day_hint()} />
        <SelectField
          form={form}
          name="insteadId"
          label={m.rota_withdraw_instead()}
          prompt={m.rota_withdraw_nowhere()}
          options={rooms}
        />
        <SubmitButton>{m.rota_withdraw_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}

export type LeavingView = {
  readonly id: string;
  readonly name: string;
  readonly workers: readonly Option[];
  readonly form: FormState;
};

/** A worker leaves: who takes their clinics. */
export function LeavingPage({
  shell,
  view: { id, name, workers, form },
}: {
  shell: Shell;
  view: LeavingView;
}) {
  return (
    <Page
      shell={shell}
      title={m.rota_leaving_title({ name })}
      crumbs={[{ href: '/rota', label: m.rota_title() }]}
      form={form}
    >
      <p>{m.rota_leaving_intro({ name })}</p>
      <Form form={form} action={`/rota/workers/${id}/leaving`}>
        <DateField form={form} name="lastDay" legend={m.rota_leaving_last_day()} hint={m.rota_day_hint()} />
        <SelectField
          form={form}
          name="toId"
          label={m.rota_leaving_to()}
          prompt={m.rota_leaving_nobody()}
          options={workers}
        />
        <SubmitButton>{m.rota_leaving_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
