import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { DoNext } from '#ui/do-next.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { PersonAppointmentsView, WithWorker } from '../person-appointments.view.ts';
import { Earlier } from './earlier.tsx';
import { modeWords, outcomeWords } from './words.ts';

type PersonAppointmentsProps = {
  readonly shell: Shell;
  readonly view: PersonAppointmentsView;
  readonly newForm: () => FormState;
};

/** What is booked for somebody, and what was. */
export function PersonAppointmentsPage({ shell, view, newForm }: PersonAppointmentsProps) {
  const { personId, name, coming, past, mayBook } = view;
  const book = { href: `/people/${personId}/appointments/new`, label: m.appointments_book_one() };
  return (
    <Page
      shell={shell}
      title={m.appointments_of({ name: name.full })}
      width="full"
      crumbs={[
        { href: '/people', label: m.appointments_people() },
        { href: `/people/${personId}`, label: name.full },
      ]}
      {...(mayBook ? { action: book } : {})}
    >
      {coming.length === 0 && <Empty>{m.appointments_none_coming({ name: name.known })}</Empty>}
      <DoNext heading={m.appointments_coming()} steps={coming.map((one) => step(one))} />
      <Earlier view={view} newForm={newForm} />
      <DoNext heading={m.appointments_past()} steps={past.map((one) => step(one))} />
    </Page>
  );
}

function step({ id, from, worker, mode, outcome }: WithWorker) {
  return {
    when: <When at={from} />,
    person: m.appointments_with({ worker, how: modeWords[mode]().toLowerCase() }),
    ...(outcome ? { line: outcomeWords[outcome]() } : {}),
    action: (
      <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={`/appointments/${id}`}>
        {m.appointments_see()}
        <span class="nhsuk-u-visually-hidden">
          {' '}
          <When at={from} />
        </span>
      </a>
    ),
  };
}
