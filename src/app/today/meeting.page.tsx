import { m } from '#text';
import { Person } from '#ui/person.tsx';
import { When } from '#ui/when.tsx';

import type { TodayView } from './today.view.ts';

/** A meeting of today: when, with whom, where, and the one thing to do about it. */
export function meeting({
  id,
  personId,
  name,
  from,
  where,
  toSettle,
  settled,
}: TodayView['appointments'][number]) {
  const action = toSettle
    ? { href: `/appointments/${id}/after`, label: m.appointments_how_it_went() }
    : { href: `/appointments/${id}`, label: m.appointments_today_see() };
  return {
    when: <When at={from} show="time" />,
    person: <Person name={name.full} href={`/people/${personId}`} />,
    line: <bdi>{where}</bdi>,
    action: settled ? undefined : (
      <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={action.href}>
        {action.label}
        <span class="nhsuk-u-visually-hidden">: {name.full}</span>
      </a>
    ),
    attention: toSettle,
  };
}
