import { m } from '#text';
import { addDays, dayOf } from '#platform/local-date.ts';
import { DateField } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';
import { Day } from '#ui/when.tsx';

import type { OffersView } from '../offers.view.ts';
import { addressOf } from './offer-address.ts';

/** Any day by name: a person may know better than any ranking. */
export function OtherTimes({ view }: { view: OffersView }) {
  const { sought, now } = view;
  const [path] = addressOf(view, {}).split('?');
  return (
    <section class="k-other-times">
      <h2 class="nhsuk-heading-s">{m.appointments_other_times()}</h2>
      {sought.day && (
        <ul class="k-choices">
          {sought.day > dayOf(now) && <Step view={view} days={-1} />}
          <Step view={view} days={1} />
          <li>
            <a href={addressOf(view, { ...sought, day: null })}>{m.appointments_back_to_best()}</a>
          </li>
        </ul>
      )}
      <form method="get" action={path} class="k-day-form">
        {sought.how && <input type="hidden" name="how" value={sought.how} />}
        {sought.length && <input type="hidden" name="length" value={sought.length} />}
        <DateField
          form={{ values: {}, errors: [], once: '' }}
          name="day"
          legend={m.appointments_by_day()}
          hint={m.appointments_day_hint({ example: inBoxes(addDays(dayOf(now), 7)) })}
        />
        <Button variant="secondary" small>
          {m.appointments_show_day()}
        </Button>
      </form>
    </section>
  );
}

/** As it is typed: 24 11 2026. */
function inBoxes(day: string): string {
  return day.split('-').map(Number).toReversed().join(' ');
}

function Step({ view, days }: { view: OffersView; days: number }) {
  const day = addDays(view.sought.day ?? dayOf(view.now), days);
  return (
    <li>
      <a href={addressOf(view, { ...view.sought, day })}>
        <Day date={day} />
      </a>
    </li>
  );
}
