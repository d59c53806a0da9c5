import { leaveBetween, sessionsBetween, sitesWithinReach } from '#modules/rota';
import type { Session } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import { isBankHoliday } from '#platform/bank-holidays.ts';
import type { Nation } from '#platform/bank-holidays.ts';
import { addDays, dayOf, instantAt, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { DiaryAsked } from './address.ts';
import type { Shows } from './domain/shows.ts';
import type { DiaryDay, DiaryView } from './pages/diary.page.tsx';
import { shownSession } from './session-shown.ts';
import { showingOf } from './showing-of.ts';
import type { Showing } from './session-shown.ts';

/** What is booked, held and free in a day, a week or four weeks: one's own, and for a team lead anybody's. */
export async function diaryView(work: Work, asked: DiaryAsked): Promise<DiaryView> {
  requirePermission(work, 'rota.see');

  const today = dayOf(work.now);
  const first = asked.day ?? usualDay(asked.show, today);
  const days = daysShown(asked.show, first);
  const workers = await workersWithinReach(work);
  const whose = whoseOf(work, asked, workers);
  const span = spanOf(days);
  const workerIds = whose === 'team' ? null : [whose];
  const sessions = await sessionsBetween(work, { ...span, workerIds });
  const leave = await leaveBetween(work, { ...span, workerIds });
  const showing = await showingOf(work, { sessions, leave, saysWorker: whose === 'team' });
  const nation = await nationOf(work);
  const shown = days.map((day) => dayShown(day, { today, sessions, showing, nation }));
  return {
    asked: { ...asked, day: first, with: isOwn(work, whose) ? null : whose },
    today,
    back: addDays(days[0] ?? today, -stepDays[asked.show]),
    onward: addDays(days[0] ?? today, stepDays[asked.show]),
    workers: may(work.actor, 'rota.edit') ? workers.map(({ id, name }) => ({ id, name })) : [],
    own: workers.some(({ id }) => isOwn(work, id)),
    whose: workers.find(({ id }) => id === whose)?.name ?? null,
    days: asked.show === 'clinics' ? shown : withoutEmptyWeekend(shown),
  };
}

/** Whose bank holidays are named: those of the first place. */
async function nationOf(work: Work): Promise<Nation> {
  const [site] = await sitesWithinReach(work);
  return site?.nation ?? 'england';
}

const stepDays: Readonly<Record<Shows, number>> = { day: 1, week: 7, clinics: 28 };

/** At the weekend the week that matters is the one to come. */
function usualDay(show: Shows, today: LocalDate): LocalDate {
  return show !== 'day' && weekdayOf(today) > 5 ? addDays(today, 8 - weekdayOf(today)) : today;
}

/** A day, the week it is in from Monday on, or four such weeks. */
function daysShown(show: Shows, day: LocalDate): readonly LocalDate[] {
  const first = show === 'day' ? day : addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: stepDays[show] }, (_, index) => addDays(first, index));
}

function spanOf(days: readonly LocalDate[]) {
  const [first, last] = [days[0], days.at(-1)];
  const at = (day: LocalDate | undefined) => instantAt(day as LocalDate, '00:00' as LocalTime);
  return { from: at(first), to: at(last && addDays(last, 1)) };
}

function whoseOf(work: Work, asked: DiaryAsked, workers: readonly Worker[]): WorkerId | 'team' {
  const me = work.actor.userId as string as WorkerId;
  if (!may(work.actor, 'rota.edit')) return me;
  const worker = workers.find(({ id }) => id === asked.with);
  if (worker) return worker.id;
  return asked.with === 'team' || !workers.some(({ id }) => id === me) ? 'team' : me;
}

function isOwn(work: Work, id: string): boolean {
  return id === (work.actor.userId as string);
}

type Days = {
  readonly today: LocalDate;
  readonly sessions: readonly Session[];
  readonly showing: Showing;
  readonly nation: Nation;
};

function dayShown(day: LocalDate, { today, sessions, showing, nation }: Days): DiaryDay {
  const away = showing.leave.filter(({ from, to }) => {
    const starts = instantAt(day, '00:00' as LocalTime);
    return from < instantAt(addDays(day, 1), '00:00' as LocalTime) && to > starts;
  });
  return {
    day,
    isToday: day === today,
    bankHoliday: isBankHoliday(day, nation),
    away: away.map(({ workerId, kind }) => ({ worker: showing.workers.get(workerId) ?? '', kind })),
    sessions: sessions.filter(({ onDay }) => onDay === day).map((session) => shownSession(session, showing)),
  };
}

/** Saturday and Sunday are shown when somebody works then. */
function withoutEmptyWeekend(days: readonly DiaryDay[]): readonly DiaryDay[] {
  if (days.length === 1) return days;
  return days.filter(({ day, sessions }) => weekdayOf(day) <= 5 || sessions.length > 0);
}
