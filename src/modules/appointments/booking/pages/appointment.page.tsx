import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { AppointmentView } from '../appointment.view.ts';
import { modeWords, outcomeWords } from './words.ts';

/** One appointment: when, how, where, and what can be done about it. */
export function AppointmentPage({ shell, view }: { shell: Shell; view: AppointmentView }) {
  const { appointment, name } = view;
  const { personId, from, to, mode, outcome, bookedAt } = appointment;
  return (
    <Page
      shell={shell}
      title={m.appointments_title({ name: name.full })}
      crumbs={[
        { href: '/people', label: m.appointments_people() },
        { href: `/people/${personId}`, label: name.full },
        { href: `/people/${personId}/appointments`, label: m.appointments_all() },
      ]}
    >
      <p class="k-lede">
        <When at={from} year /> {m.appointments_until()} <When at={to} show="time" />
      </p>
      {outcome && (
        <p class="k-alert">
          <strong>{outcomeWords[outcome]()}</strong>
        </p>
      )}
      <SummaryList
        rows={[
          { key: m.appointments_how(), value: modeWords[mode]() },
          where(view),
          { key: m.appointments_worker(), value: view.worker },
          {
            key: m.appointments_booked(),
            value: {
              children: (
                <>
                  <When at={bookedAt} />
                  {view.bookedBy && `, ${view.bookedBy}`}
                </>
              ),
            },
          },
          view.notReminded !== null && { key: m.reminders_not_sent(), value: view.notReminded },
        ]}
      />
      <Doing view={view} />
    </Page>
  );
}

function where({ appointment: { mode }, place, phone, address }: AppointmentView) {
  if (place) return { key: m.appointments_where(), value: place };
  if (mode === 'home') return { key: m.appointments_where(), value: address ?? m.appointments_no_address() };
  if (mode === 'phone') return { key: m.appointments_number(), value: phone ?? m.appointments_no_phone() };
  return null;
}

function Doing({ view: { appointment, mayChange, maySettle } }: { view: AppointmentView }) {
  const base = `/appointments/${appointment.id}`;
  if (maySettle) {
    return (
      <p>
        <a class="nhsuk-button" href={`${base}/after`}>
          {m.appointments_how_it_went()}
        </a>
      </p>
    );
  }
  if (!mayChange) return null;
  return (
    <ul class="k-choices">
      <li>
        <a class="nhsuk-button" href={`${base}/move`}>
          {m.appointments_move_it()}
        </a>
      </li>
      <li>
        <a class="nhsuk-button nhsuk-button--secondary" href={`${base}/cancellation`}>
          {m.appointments_cancel_it()}
        </a>
      </li>
      <li>
        <a href={`/people/${appointment.personId}/appointments#earlier`}>
          {m.appointments_would_come_earlier()}
        </a>
      </li>
    </ul>
  );
}
