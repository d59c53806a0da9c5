import { m } from '#text';

import { When } from '#ui/when.tsx';

import type { PersonView } from './person.view.ts';

/** The plan in short, and everything that can be done with this person. */
export function PersonAside({ view }: { view: PersonView }) {
  const base = `/people/${view.person.id}`;
  return (
    <>
      <NextAppointment view={view} />
      {view.episode && (
        <>
          <h2 class="nhsuk-heading-s">{m.app_person_plan()}</h2>
          <PlanInShort view={view} base={base} />
        </>
      )}
      <nav aria-label={m.app_person_do()}>
        <h2 class="nhsuk-heading-s">{m.app_person_do()}</h2>
        <ul class="nhsuk-list">
          {places(view.episode).map(([path, label]) => (
            <li>
              <a href={path === writing ? `/messages${base}` : `${base}${path}`}>{label()}</a>
            </li>
          ))}
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

function PlanInShort({ view: { goals }, base }: { view: PersonView; base: string }) {
  if (goals.length === 0) return <p>{m.app_person_no_plan()}</p>;
  return (
    <ul class="nhsuk-list">
      {goals.map((words) => (
        <li>
          <a href={`${base}/plan`}>
            <bdi>{words}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

const writing = '/messages';

/** What is written only while somebody is supported is offered only then, and nothing of support that never was. */
function places(episode: PersonView['episode']) {
  const whileOpen = [
    ['/ring', m.app_person_ring],
    ['/appointments/new', m.appointments_book_one],
    ['/listening', m.app_person_listen],
    ['/connections', m.app_person_connect],
  ] as const;
  const ofSupport = [
    ['/plan', m.app_person_see_plan],
    ['/measures', m.app_person_measures],
    ['/message-back', m.app_person_message_back],
  ] as const;
  const always = [
    ['/appointments', m.appointments_all],
    ['/details', m.app_person_details],
    [writing, m.messages_wishes],
  ] as const;
  if (episode === null) return always;
  if (episode.closedAt !== null)
    return [...ofSupport, ...always, ['/closure', m.app_person_closure] as const];
  const ending = [
    ['/handover', m.app_person_hand_over],
    ['/closure', m.app_person_close],
  ] as const;
  return [...whileOpen, ...ofSupport, ...always, ...ending];
}
