import { m } from '#text';

import type { RuledOut } from '../../domain/offer.ts';
import { ruledOutWords } from './words.ts';

/** What was not offered and why, folded: it is there for whoever wonders. */
export function RuledOutLine({ ruledOut }: { ruledOut: readonly RuledOut[] }) {
  if (ruledOut.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.appointments_not_offered()}</span>
      </summary>
      <ul class="nhsuk-list nhsuk-list--bullet nhsuk-details__text">
        {ruledOut.map(({ code, times }) => (
          <li>
            {ruledOutWords[code]()} ({m.appointments_times({ count: times })})
          </li>
        ))}
      </ul>
    </details>
  );
}
