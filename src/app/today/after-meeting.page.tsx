import { m } from '#text';
import type { AfterToday } from '#modules/appointments';
import { Person } from '#ui/person.tsx';
import { When } from '#ui/when.tsx';

import type { TodayView } from './today.view.ts';

/** What is yet to be said or done after an appointment; somebody who may not be well comes first. */
export function afterMeeting({ id, personId, name, what, at, misses }: TodayView['after'][number]) {
  const isWelfare = what === 'welfare';
  return {
    when: <When at={at} show="day" />,
    person: <Person name={name.full} href={`/people/${personId}`} />,
    ...(isWelfare ? { line: <strong>{m.after_welfare_missed({ count: misses })}</strong> } : {}),
    action: (
      <a
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        href={isWelfare ? `/appointments/${id}/after/welfare` : `/appointments/${id}/after`}
      >
        {words[what]()}
        <span class="nhsuk-u-visually-hidden">: {name.full}</span>
      </a>
    ),
    attention: isWelfare,
  };
}

const words: Readonly<Record<AfterToday['what'], () => string>> = {
  welfare: m.after_today_welfare,
  unsaid: m.after_today_unsaid,
  questions: m.after_today_questions,
  next: m.after_today_next,
};
