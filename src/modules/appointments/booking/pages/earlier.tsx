import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { When } from '#ui/when.tsx';

import type { PersonAppointmentsView } from '../person-appointments.view.ts';

type EarlierProps = {
  readonly view: PersonAppointmentsView;
  /** A form with a key of its own, for each button. */
  readonly newForm: () => FormState;
};

/** Waiting for an earlier time, and the one that is held for them. */
export function Earlier({ view, newForm }: EarlierProps) {
  const { name, personId, waitsSince, held, mayBook } = view;
  if (!mayBook) return null;
  return (
    <section id="earlier" class="k-earlier">
      <h2 class="nhsuk-heading-m">{m.appointments_earlier()}</h2>
      {held && <Held held={held} newForm={newForm} />}
      {waitsSince ? (
        <Form form={newForm()} action={`/people/${personId}/standby/end`}>
          <p>
            {m.appointments_waits({ name: name.known })} <When at={waitsSince} show="day" />.
          </p>
          <SubmitButton kind="quiet" small>
            {m.appointments_stop_waiting()}
          </SubmitButton>
        </Form>
      ) : (
        <Form form={newForm()} action={`/people/${personId}/standby`}>
          <p>{m.appointments_wait_hint({ name: name.known })}</p>
          <SubmitButton kind="quiet" small>
            {m.appointments_wait()}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

function Held({
  held,
  newForm,
}: Pick<EarlierProps, 'newForm'> & { held: NonNullable<PersonAppointmentsView['held']> }) {
  return (
    <div class="k-alert">
      <p>
        <strong>
          <When at={held.from} />
        </strong>{' '}
        {m.appointments_held_until()} <When at={held.until} />.
      </p>
      <ul class="k-choices">
        <li>
          <Form form={newForm()} action={`/appointments/${held.id}/taking`}>
            <SubmitButton small>{m.appointments_take_held()}</SubmitButton>
          </Form>
        </li>
        <li>
          <Form form={newForm()} action={`/appointments/${held.id}/declining`}>
            <SubmitButton kind="quiet" small>
              {m.appointments_decline_held()}
            </SubmitButton>
          </Form>
        </li>
      </ul>
    </div>
  );
}
