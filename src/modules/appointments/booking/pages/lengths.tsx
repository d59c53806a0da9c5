import { m } from '#text';

import { lengths } from '../../domain/offer.ts';
import type { OffersView } from '../offers.view.ts';
import { addressOf } from './offer-address.ts';

/** Short or long: what is usual is chosen, and the other is one touch away. */
export function Lengths({ view }: { view: OffersView }) {
  return (
    <nav class="k-lengths" aria-label={m.appointments_length()}>
      <ul class="k-choices">
        {lengths.map((length) => (
          <li>
            <a
              href={addressOf(view, { ...view.sought, length })}
              {...(view.length === length ? { 'aria-current': 'true' } : {})}
            >
              {words[length]({ minutes: view.lengths[length] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const words = { short: m.appointments_length_short, long: m.appointments_length_long } as const;
