import { m } from '#text';
import type { LeaveKind } from '#modules/rota';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { assetPath } from '#ui/assets.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import type { DiaryAsked } from '../address.ts';
import { diaryHref } from './diary-address.ts';
import { DiaryControls } from './diary-controls.tsx';
import { SessionCard } from './session-card.tsx';
import type { ShownSession } from './session-card.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { dayWords, durationWords } from './words.ts';

export type DiaryDay = {
  readonly day: LocalDate;
  readonly isToday: boolean;
  readonly bankHoliday: boolean;
  readonly away: readonly { readonly worker: string; readonly kind: LeaveKind }[];
  readonly sessions: readonly ShownSession[];
};

export type DiaryView = {
  readonly asked: DiaryAsked & { readonly day: LocalDate };
  readonly today: LocalDate;
  readonly back: LocalDate;
  readonly onward: LocalDate;
  /** Whose diary can be chosen; none: only one's own. */
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  /** Whether the reader has a diary of their own. */
  readonly own: boolean;
  /** Whose it is; null: everybody's. */
  readonly whose: string | null;
  readonly days: readonly DiaryDay[];
};

/** What is booked, held and free. */
export function DiaryPage({ shell, view }: { shell: Shell; view: DiaryView }) {
  const { asked, days, whose } = view;
  const title = asked.with === null ? m.diary_title() : m.diary_title_of({ name: whose ?? m.diary_team() });
  return (
    <Page
      shell={shell}
      title={title}
      width="full"
      action={{ href: '/rota/sessions/new', label: m.diary_add_session() }}
      head={<script type="module" src={assetPath('diary.js')}></script>}
    >
      <DiaryControls view={view} />
      {days.some(({ sessions }) => sessions.length > 0) && <p class="k-lead">{sentence(view)}</p>}
      {asked.show === 'clinics' ? <SessionsTable days={days} /> : <Days view={view} />}
      <p class="k-diary__foot">
        <a href="/rota">{m.diary_to_rota()}</a>
        <a href="/rota/away/new">{m.diary_to_away()}</a>
        <a href="/diary/feed">{m.feed_link()}</a>
        {view.workers.length > 0 && <a href="/attendance">{m.attendance_title()}</a>}
        {view.workers.length > 0 && <a href="/trials">{m.trials_title()}</a>}
      </p>
    </Page>
  );
}

function sentence({ days, asked }: DiaryView): string {
  const sessions = days.flatMap((day) => day.sessions);
  const booked = sessions.reduce((sum, session) => sum + session.booked, 0);
  const free = sessions.reduce((sum, session) => sum + session.freeMinutes, 0);
  if (asked.show === 'day') return m.diary_sentence_day({ booked, time: durationWords(free) });
  const time = durationWords(free < 120 ? free : Math.round(free / 60) * 60);
  if (asked.show === 'week') return m.diary_sentence_week({ booked, time });
  return m.diary_sentence_weeks({ sessions: sessions.length, booked, time });
}

function Days({ view: { days, asked } }: { view: DiaryView }) {
  const isEmpty = days.every(({ sessions }) => sessions.length === 0);
  if (isEmpty) {
    return (
      <Empty action={{ href: '/rota/clinics/new', label: m.diary_add_clinic() }}>
        {asked.show === 'day' ? m.diary_empty_day() : m.diary_empty_week()}
      </Empty>
    );
  }
  return (
    <div class={classOf(asked)} data-diary>
      {days.map((day) => (
        <Day day={day} asked={asked} />
      ))}
    </div>
  );
}

/** One day of one person is a column to read; of the team, sessions stand beside each other. */
function classOf({ show, with: whose }: DiaryAsked): string {
  if (show !== 'day') return 'k-diary';
  return whose === 'team' ? 'k-diary k-diary--day k-diary--team' : 'k-diary k-diary--day';
}

function Day({ day, asked }: { day: DiaryDay; asked: DiaryView['asked'] }) {
  const name = dayWords(day.day);
  return (
    <section class={day.isToday ? 'k-diary__day k-diary__day--today' : 'k-diary__day'}>
      <h2>
        {asked.show === 'day' ? (
          name
        ) : (
          <a href={diaryHref({ ...asked, show: 'day', day: day.day })}>{name}</a>
        )}
        {day.isToday && <span class="k-diary__today"> {m.diary_today()}</span>}
      </h2>
      {day.bankHoliday && <p class="k-diary__where">{m.diary_bank_holiday()}</p>}
      {day.sessions.length === 0 && <p class="k-diary__none">{m.diary_no_sessions()}</p>}
      {day.sessions.map((session) => (
        <SessionCard session={session} />
      ))}
      {day.sessions.some(({ over }) => !over) && asked.with !== 'team' && (
        <p class="k-diary__cancel">
          <a href={cancelHref(day, asked)}>{m.diary_cancel_day()}</a>
        </p>
      )}
    </section>
  );
}

function cancelHref({ day }: DiaryDay, asked: DiaryAsked): string {
  return `/diary/cancel?day=${day}${asked.with ? `&with=${asked.with}` : ''}`;
}
