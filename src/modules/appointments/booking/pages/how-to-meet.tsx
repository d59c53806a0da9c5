import { m } from '#text';

import { modes } from '../../domain/appointment.ts';
import type { OffersView } from '../offers.view.ts';
import { addressOf } from './offer-address.ts';
import { modeWords } from './words.ts';

/** The question before any booking. Every answer is one touch, and none counts more than another. */
export function HowToMeet({ view }: { view: OffersView }) {
  const { sought, personId, moving } = view;
  return (
    <section class="k-how" aria-labelledby="how">
      <h2 id="how" class="nhsuk-heading-m">
        {m.appointments_how_question()}
      </h2>
      <p class="k-soft">{m.appointments_how_hint()}</p>
      <ul class="k-choices">
        {modes.map((mode) => (
          <li>
            <a
              class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              href={addressOf(view, { ...sought, how: mode })}
              {...(sought.how === mode ? { 'aria-current': 'true' } : {})}
            >
              {modeWords[mode]()}
            </a>
          </li>
        ))}
        {!moving && (
          <li>
            <a
              class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              href={`/people/${personId}/connections/new`}
            >
              {m.appointments_how_information()}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
