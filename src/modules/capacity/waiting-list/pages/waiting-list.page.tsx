import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { DoNext } from '#ui/do-next.tsx';
import type { NextStep } from '#ui/do-next.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { Person } from '#ui/person.tsx';
import { Day } from '#ui/when.tsx';

import type { WaitingListView, WaitingRow } from '../waiting-list.view.ts';
import { forecastWords } from './words.ts';

type Props = { readonly shell: Shell; readonly view: WaitingListView; readonly mayAllocate: boolean };

/** Who waits, in which order and why, and when their turn is likely to come. */
export function WaitingListPage({ shell, view, mayAllocate }: Props) {
  const { waiting, rows, page, pages } = view;
  return (
    <Page
      shell={shell}
      title={m.waiting_title()}
      width="full"
      {...(mayAllocate && waiting > 0
        ? { action: { href: '/allocation', label: m.waiting_allocate() } }
        : {})}
    >
      {waiting === 0 ? (
        <Empty action={{ href: '/referrals', label: m.waiting_see_referrals() }}>{m.waiting_empty()}</Empty>
      ) : (
        <>
          <p class="k-lede">{m.waiting_lede({ count: waiting })}</p>
          <p>{m.waiting_order()}</p>
          <WhenRinging />
          <DoNext steps={rows.map(stepOf)} />
          <Pager page={page} pages={pages} hrefOf={(number) => `/waiting-list?page=${number}`} />
        </>
      )}
      <Flow view={view} />
    </Page>
  );
}

/** What the forecasts are made from, so that nobody has to believe them. */
function Flow({ view: { flow, next, calibration } }: Pick<Props, 'view'>) {
  return (
    <section>
      <h2 class="nhsuk-heading-s">{m.waiting_next_heading()}</h2>
      <p class="k-sentence">{forecastWords(next)}.</p>
      {flow.weeks > 0 && (
        <p class="k-soft">
          {m.waiting_flow({ weeks: flow.weeks, listed: flow.listed, left: flow.left })}{' '}
          {m.waiting_range_meaning()}
        </p>
      )}
      {calibration && <p class="k-soft">{m.waiting_calibrated(calibration)}</p>}
    </section>
  );
}

/** What whoever calls can say: the place, the range, what to do meanwhile, and how things that got worse are heard. */
function WhenRinging() {
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.waiting_meanwhile_heading()}</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul>
          <li>{m.waiting_meanwhile_kept()}</li>
          <li>
            {m.waiting_meanwhile_directory()} <a href="/directory">{m.waiting_meanwhile_look()}</a>
          </li>
          <li>{m.waiting_meanwhile_worse()}</li>
        </ul>
      </div>
    </details>
  );
}

function stepOf(row: WaitingRow): NextStep {
  return {
    when: (
      <>
        {row.turn}. <span class="k-soft">{m.waiting_waited({ count: row.waitedDays })}</span>
      </>
    ),
    attention: row.urgency === 'worse' || row.askNow,
    person: <Person name={row.name.full} href={`/people/${row.personId}`} />,
    line: (
      <>
        {whyHere(row)} · {forecastWords(row.forecast)} ·{' '}
        {row.askNow ? (
          <strong>{m.waiting_ask_now()}</strong>
        ) : (
          <>
            {m.waiting_ask_by()} <Day date={row.checkInOn} />
          </>
        )}
      </>
    ),
    action: <Actions row={row} />,
  };
}

function whyHere({ urgency, urgencyWhy }: WaitingRow): string {
  if (urgency === 'worse') return m.waiting_why_worse({ why: urgencyWhy ?? '' });
  return urgency === 'soon' ? m.waiting_why_soon() : m.waiting_why_date();
}

function Actions({ row: { episodeId, once, version, name } }: { readonly row: WaitingRow }) {
  return (
    <div class="k-waiting__actions">
      <form method="post" action={`/waiting-list/${episodeId}/check-in`}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="version" value={version} />
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
          {m.waiting_asked()}
          <span class="nhsuk-u-visually-hidden">: {name.full}</span>
        </button>
      </form>
      <a href={`/waiting-list/${episodeId}/worse`}>
        {m.waiting_say_worse()}
        <span class="nhsuk-u-visually-hidden">: {name.full}</span>
      </a>
    </div>
  );
}
