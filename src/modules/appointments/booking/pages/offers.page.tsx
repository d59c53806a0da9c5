import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Note } from '#ui/callouts.tsx';
import { DoNext } from '#ui/do-next.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { OffersView } from '../offers.view.ts';
import { DayTimes } from './day-times.tsx';
import { HowToMeet } from './how-to-meet.tsx';
import { Lengths } from './lengths.tsx';
import { OtherTimes } from './other-times.tsx';
import { addressOf, confirmAddress } from './offer-address.ts';
import { RuledOutLine } from './ruled-out-line.tsx';
import { modeWords, reasonWords } from './words.ts';

type OffersProps = {
  readonly shell: Shell;
  readonly view: OffersView;
  readonly language: (code: string) => string;
  /** Somebody was faster: said above the times that are left. */
  readonly taken?: boolean;
};

/** First how they would like to meet, then the times that fit them best. */
export function OffersPage({ shell, view, language, taken = false }: OffersProps) {
  const { name, personId, moving, sought } = view;
  const asked = sought.how === null && moving === null;
  return (
    <Page
      shell={shell}
      title={
        moving
          ? m.appointments_move_title({ name: name.known })
          : m.appointments_new_title({ name: name.known })
      }
      width="full"
      crumbs={[
        { href: '/people', label: m.appointments_people() },
        { href: `/people/${personId}`, label: name.full },
        ...(moving ? [{ href: `/appointments/${moving.id}`, label: m.appointments_one() }] : []),
      ]}
    >
      {taken && (
        <div class="k-alert" role="alert">
          <strong>{m.appointments_just_taken()}</strong> {m.appointments_just_taken_next()}
        </div>
      )}
      {moving && (
        <p>
          {m.appointments_moving_from()} <When at={moving.from} />
        </p>
      )}
      <HowToMeet view={view} />
      {!asked && <Times view={view} language={language} />}
    </Page>
  );
}

function Times({ view, language }: Pick<OffersProps, 'view' | 'language'>) {
  const { offers, sought, ruledOut, name } = view;
  return (
    <>
      <Lengths view={view} />
      {offers.length === 0 && <Nothing view={view} />}
      {sought.day && offers.length > 0 && <DayTimes view={view} day={sought.day} />}
      {!sought.day && (
        <DoNext
          heading={m.appointments_fits_best({ name: name.known })}
          steps={offers.map((offer) => step({ view, offer, language }))}
        />
      )}
      {!sought.day && <RuledOutLine ruledOut={ruledOut} />}
      <OtherTimes view={view} />
      {!sought.day && <Easier view={view} />}
    </>
  );
}

function Nothing({ view }: { view: OffersView }) {
  const { sought, ruledOut } = view;
  const anyWay = { href: addressOf(view, { ...sought, how: null }), label: m.appointments_other_way() };
  return (
    <Empty {...(sought.day ? {} : { action: anyWay })}>
      {sought.day
        ? m.appointments_nothing_that_day()
        : ruledOut.length > 0
          ? m.appointments_nothing_fits()
          : m.appointments_nothing_free()}
    </Empty>
  );
}

type Stepped = Pick<OffersProps, 'view' | 'language'> & { readonly offer: OffersView['offers'][number] };

function step({ view, offer, language }: Stepped) {
  const where = [offer.site, offer.room].filter(Boolean).join(', ');
  const reasons = offer.reasons.map((reason) => reasonWords(reason, language));
  return {
    when: <When at={offer.from} />,
    person: m.appointments_with({ worker: offer.worker, how: modeWords[offer.mode]().toLowerCase() }),
    line: (
      <>
        {where && <bdi>{where}</bdi>}
        {reasons.length > 0 && <span class="k-next__note">{reasons.join('; ')}</span>}
      </>
    ),
    action: (
      <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={confirmAddress(view, offer)}>
        {m.appointments_choose()}
        <span class="nhsuk-u-visually-hidden">
          {' '}
          <When at={offer.from} />
        </span>
      </a>
    ),
  };
}

/** What the ranking knows, and where to tell it more. */
function Easier({ view: { easier, personId, name } }: { view: OffersView }) {
  return (
    <Note>
      {easier.length > 0 ? (
        <p>
          {m.appointments_ranked_by({ name: name.known })} <bdi>{easier.join('; ')}</bdi>.
        </p>
      ) : (
        <p>{m.appointments_ranked_by_nothing({ name: name.known })}</p>
      )}
      <p>
        <a href={`/people/${personId}/barriers`}>{m.appointments_ask_easier()}</a>
      </p>
    </Note>
  );
}
