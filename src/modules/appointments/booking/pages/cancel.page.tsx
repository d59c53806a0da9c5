import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { CancelView } from '../cancel.view.ts';

/** Cancelling asks one thing: who wants it. Moving is offered first. */
export function CancelPage({ shell, view }: { shell: Shell; view: CancelView }) {
  const { appointment, name, form } = view;
  return (
    <Page
      shell={shell}
      title={m.appointments_cancel_title()}
      form={form}
      crumbs={[
        { href: `/people/${appointment.personId}`, label: name.full },
        { href: `/appointments/${appointment.id}`, label: m.appointments_one() },
      ]}
    >
      <p class="k-lede">
        <bdi>{name.full}</bdi>, <When at={appointment.from} />
      </p>
      <p>
        <a href={`/appointments/${appointment.id}/move`}>{m.appointments_rather_move()}</a>
      </p>
      <Form form={form}>
        <RadioGroup
          form={form}
          name="by"
          legend={m.appointments_who_wants()}
          options={[
            { value: 'person', label: m.appointments_by_person({ name: name.known }) },
            { value: 'service', label: m.appointments_by_service() },
          ]}
        />
        <SubmitButton kind="harm">{m.appointments_cancel()}</SubmitButton>
      </Form>
    </Page>
  );
}
