import { m } from '#text';
import { Day, When } from '#ui/when.tsx';

import type { OffersView } from '../offers.view.ts';
import { confirmAddress } from './offer-address.ts';
import { modeWords, ruledOutWords } from './words.ts';

type Offers = OffersView['offers'];

/** Every free time of a day, by whom they would meet and where. What does not fit them is there too, and says why. */
export function DayTimes({ view, day }: { view: OffersView; day: string }) {
  const sessions = Map.groupBy(view.offers, ({ sessionId }) => sessionId);
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        {m.appointments_times_of()} <Day date={day} />
      </h2>
      {[...sessions.values()].map((offers) => (
        <OneSession view={view} offers={offers} />
      ))}
    </section>
  );
}

function OneSession({ view, offers }: { view: OffersView; offers: Offers }) {
  const [first] = offers;
  if (!first) return null;
  const where = [first.site, first.room].filter(Boolean).join(', ');
  const against = Map.groupBy(offers, (offer) => offer.against);
  const fitting = against.get(null) ?? [];
  against.delete(null);
  return (
    <section class="k-session">
      <h3 class="nhsuk-heading-s">
        {m.appointments_with({ worker: first.worker, how: modeWords[first.mode]().toLowerCase() })}
        {where && (
          <span class="k-soft">
            {' '}
            <bdi>{where}</bdi>
          </span>
        )}
      </h3>
      {fitting.length > 0 && <Times view={view} offers={fitting} />}
      {[...against].map(([code, times]) => (
        <>
          <p class="k-offers__against">{code && m.appointments_against({ why: ruledOutWords[code]() })}</p>
          <Times view={view} offers={times} />
        </>
      ))}
    </section>
  );
}

function Times({ view, offers }: { view: OffersView; offers: Offers }) {
  return (
    <ul class="k-choices">
      {offers.map((offer) => (
        <li>
          <a
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            href={confirmAddress(view, offer)}
          >
            <When at={offer.from} show="time" />
          </a>
        </li>
      ))}
    </ul>
  );
}
