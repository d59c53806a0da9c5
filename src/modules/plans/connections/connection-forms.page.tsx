import { m } from '#text';
import { DateField, Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';

import type { ConnectionView } from './connection.view.ts';

/** Another day to ask how it went. */
export function FollowUpForm({ view }: { view: ConnectionView }) {
  const { followUpForm: form, line } = view;
  return (
    <Details summary={m.plans_connection_change_day()} open={form.errors.length > 0}>
      <Form form={form} action={`${line.href}/follow-up`}>
        <DateField form={form} name="followUpOn" legend={m.plans_connect_follow_up()} optional />
        <SubmitButton kind="quiet">{m.plans_connection_save_day()}</SubmitButton>
      </Form>
    </Details>
  );
}

/** They may change their mind at any time, and need not say why. */
export function WithdrawForm({ view }: { view: ConnectionView }) {
  const { withdrawForm: form, line, name } = view;
  return (
    <Details summary={m.plans_connection_withdraw({ name })} open={form.errors.length > 0}>
      <Form form={form} action={`${line.href}/withdrawal`}>
        <RadioGroup
          form={form}
          name="how"
          legend={m.plans_connection_withdraw_how({ name })}
          options={[
            { value: 'in-person', label: m.plans_how_in_person() },
            { value: 'by-phone', label: m.plans_how_by_phone() },
            { value: 'in-writing', label: m.plans_how_in_writing() },
            { value: 'by-someone-else', label: m.people_consent_by_someone_else() },
          ]}
        />
        <SubmitButton>{m.plans_connection_withdraw_save()}</SubmitButton>
      </Form>
    </Details>
  );
}
