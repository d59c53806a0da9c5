import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { NextStepKind } from '#modules/referrals';
import { DoNext } from '#ui/do-next.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { Day, When } from '#ui/when.tsx';

import { ContactButtons } from '../person/contact-buttons.page.tsx';
import { afterMeeting } from './after-meeting.page.tsx';
import { meeting } from './meeting.page.tsx';
import type { TodayRow, TodayView, WaitingRow } from './today.view.ts';

/** Who to turn to next. */
export function TodayPage({ shell, view }: { shell: Shell; view: TodayView }) {
  const nothing = [view.sections, view.waiting, view.appointments, view.after].every(
    ({ length }) => length === 0,
  );
  return (
    <Page shell={shell} title={m.app_today_title()} width="full">
      <p class="k-lede">{sentence(view)}</p>
      {view.answering && <p class="k-soft">{view.answering}</p>}
      {view.replies > 0 && (
        <p>
          <a href="/messages/replies">{m.app_today_replies({ count: view.replies })}</a>
        </p>
      )}
      {nothing && (
        <Empty {...(view.open > 0 ? { action: { href: '/people', label: m.app_today_see_people() } } : {})}>
          {m.app_today_nothing()}
        </Empty>
      )}
      <DoNext heading={m.appointments_today()} steps={view.appointments.map(meeting)} />
      <DoNext heading={m.after_today_heading()} steps={view.after.map(afterMeeting)} />
      {view.sections.map(({ kind, rows }) => (
        <DoNext heading={headings[kind]()} steps={rows.map((row) => step(row))} />
      ))}
      <DoNext heading={m.app_today_referrals()} steps={view.waiting.map(waitingStep)} />
      {view.leads && <OfTeam />}
      <Done done={view.done} />
    </Page>
  );
}

function sentence({ open, limit, sections }: TodayView): string {
  const ring = sections
    .filter(({ kind }) => kind === 'ring' || kind === 'begin')
    .reduce((sum, { rows }) => sum + rows.length, 0);
  return `${m.app_today_people({ count: open })} ${m.app_today_limit({ limit })} ${m.app_today_to_ring({ count: ring })}`;
}

const headings: Readonly<Record<NextStepKind, () => string>> = {
  ring: m.app_today_ring,
  begin: m.app_today_begin,
  'follow-up': m.app_today_follow_up,
  review: m.app_today_review,
  close: m.app_today_close,
};

function step(row: TodayRow) {
  const { name, personId } = row;
  return {
    when: <Reason row={row} />,
    person: <Person name={name.full} known={knownOf(name)} href={`/people/${personId}`} />,
    line: <Line row={row} />,
    action: <Action row={row} />,
    attention: row.late,
  };
}

/** What waits in the team, for whoever answers for it. */
function OfTeam() {
  return (
    <section class="k-next">
      <h2 class="k-next__heading">{m.app_today_team()}</h2>
      <ul class="k-choices">
        {ofTeam.map(([href, label]) => (
          <li>
            <a href={href}>{label()}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ofTeam = [
  ['/referrals?show=everyone', m.referrals_inbox_title],
  ['/waiting-list', m.waiting_title],
  ['/allocation', m.allocation_title],
  ['/team', m.app_nav_team],
] as const;

/** Folded, so that what is left to do stays in sight. */
function Done({ done }: { done: TodayView['done'] }) {
  if (done.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.app_today_done_so_far({ count: done.length })}</span>
      </summary>
      <ul class="nhsuk-list nhsuk-details__text">
        {done.map(({ personId, name, what, at }) => (
          <li>
            <When at={at} show="time" /> <Person name={name} href={`/people/${personId}`} /> {what}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What they like to be called, when that is not how their name begins. */
function knownOf({ known, full }: TodayRow['name']): string | undefined {
  return full.startsWith(`${known} `) ? undefined : known;
}

/** Why now. */
function Reason({ row }: { row: TodayRow }) {
  return row.late ? (
    <>
      {m.app_today_since()} <When at={row.dueAt} show="day" />
    </>
  ) : (
    <When at={row.dueAt} show="time" />
  );
}

/** What matters to them, and what helps to reach them. */
function Line({ row }: { row: TodayRow }) {
  const rings = row.kind === 'ring' || row.kind === 'begin';
  const reaching = [
    row.tries > 0 && m.app_today_tries({ count: row.tries }),
    row.says && m.app_today_says({ words: row.says }),
    row.usually,
    row.caution,
  ].filter((words) => typeof words === 'string');
  return (
    <>
      {row.matters && <bdi>{row.matters}</bdi>}
      {rings && reaching.length > 0 && <span class="k-next__note">{reaching.join(' · ')}</span>}
    </>
  );
}

function Action({ row }: { row: TodayRow }) {
  const { kind, personId, name, phone, noVoicemail, once } = row;
  if (kind === 'ring' || kind === 'begin') {
    return (
      <ContactButtons
        personId={personId}
        once={once}
        phone={phone}
        noVoicemail={noVoicemail}
        summary={m.app_today_ring_person({ name: name.known })}
      />
    );
  }
  const places = { 'follow-up': '', review: '/plan', close: '/closure' } as const;
  return (
    <a
      class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
      href={`/people/${personId}${places[kind]}`}
    >
      {row.verb}
      <span class="nhsuk-u-visually-hidden">: {name.full}</span>
    </a>
  );
}

function waitingStep(referral: WaitingRow) {
  const { name } = referral;
  return {
    when: (
      <>
        {m.app_today_due()} <Day date={referral.dueOn} />
      </>
    ),
    person: <Person name={name.full} known={knownOf(name)} href={`/referrals/${referral.id}`} />,
    line: `${referral.why}. ${referral.hopes}`,
    action: (
      <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={`/referrals/${referral.id}`}>
        {m.app_today_decide()}
        <span class="nhsuk-u-visually-hidden">: {name.full}</span>
      </a>
    ),
    attention: referral.safeguarding,
  };
}
