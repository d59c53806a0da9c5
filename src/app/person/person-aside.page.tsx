import { m } from '#text';

import { When } from '#ui/when.tsx';

import type { PersonView } from './person.view.ts';

/** The plan in short, and everything that can be done with this person. */
export function PersonAside({ view }: { view: PersonView }) {
  const base = `/people/${view.person.id}`;
  const open = view.episode !== null && view.episode.closedAt === null;
  return (
    <>
      <NextAppointment view={view} />
      <h2 class="nhsuk-heading-s">{m.app_person_plan()}</h2>
      <PlanInShort view={view} base={base} />
      <nav aria-label={m.app_person_do()}>
        <h2 class="nhsuk-heading-s">{m.app_person_do()}</h2>
        <ul class="nhsuk-list">
          {places(open).map(([path, label]) => (
            <li>
              <a href={`${base}${path}`}>{label()}</a>
            </li>
          ))}
          <li>
            <a href={`/messages/people/${view.person.id}`}>{m.messages_wishes()}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}

function NextAppointment({ view: { appointment } }: { view: PersonView }) {
  if (!appointment) return null;
  return (
    <>
      <h2 class="nhsuk-heading-s">{m.appointments_next()}</h2>
      <p>
        <a href={`/appointments/${appointment.id}`}>
          <When at={appointment.from} />
        </a>
      </p>
    </>
  );
}

function PlanInShort({ view, base }: { view: PersonView; base: string }) {
  const goals = view.plan?.goals ?? [];
  if (goals.length === 0) return <p>{m.app_person_no_plan()}</p>;
  return (
    <ul class="nhsuk-list">
      {goals.map(({ words }) => (
        <li>
          <a href={`${base}/plan`}>
            <bdi>{words}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is written only while somebody is supported is offered only then. */
function places(open: boolean) {
  const always = [
    ['/plan', m.app_person_see_plan],
    ['/appointments', m.appointments_all],
    ['/measures', m.app_person_measures],
    ['/message-back', m.app_person_message_back],
    ['/details', m.app_person_details],
  ] as const;
  const whileOpen = [
    ['/ring', m.app_person_ring],
    ['/appointments/new', m.appointments_book_one],
    ['/listening', m.app_person_listen],
    ['/connections', m.app_person_connect],
  ] as const;
  const ending = open
    ? ([
        ['/handover', m.app_person_hand_over],
        ['/closure', m.app_person_close],
      ] as const)
    : ([['/closure', m.app_person_closure]] as const);
  return [...(open ? whileOpen : []), ...always, ...ending];
}
