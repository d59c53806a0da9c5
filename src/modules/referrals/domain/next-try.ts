import { addDays, dayOf, instantAt, weekdayOf } from '#platform/local-date.ts';

import type { Shares } from './answering-here.ts';
import { isRing, isTry } from './contact.ts';
import type { ContactKind, Happened } from './contact.ts';
import { bounds, dayParts, minuteOf, partOf, timeAt } from './day-parts.ts';
import type { DayPart } from './day-parts.ts';
import { nothingSaid, suitsMinute, suitsWeekday } from './said-times.ts';
import type { SaidTimes } from './said-times.ts';
import type { History } from './tries.ts';
import { answersByPart } from './usual-answers.ts';
import { isWorkingDay, workingDayAfter } from './working-days.ts';

/** Why a time is proposed. */
export type Because =
  | 'they-asked'
  | 'after-the-text'
  | 'they-said'
  | 'answered-then'
  | 'another-time-of-day'
  | 'suits-most';

export type NextTry = { readonly at: Date; readonly because: Because };

export type Wishes = {
  readonly said: SaidTimes;
  /** When they asked to be rung, if they did. */
  readonly askedFor: Date | null;
  /** They would rather be texted: then a text is an attempt of its own, not the herald of a call. */
  readonly prefersText: boolean;
  /** When people of this service answer, for as long as little is known of this one. */
  readonly here?: Shares;
};

/** How long after a text that introduces us the call follows. */
const minutesAfterText = 15;

/**
 * Proposes when to try to reach somebody again.
 *
 * When they asked for a time, then. After a text ahead, shortly. Otherwise on a later working day, at a part of
 * the day in which nobody has tried in vain since they were last reached: first where they have answered before,
 * then late in the morning. What they said about when they answer bounds all of it, unless it leaves no time at all.
 */
export function nextTry(history: History, wishes: Wishes, now: Date): NextTry {
  if (wishes.askedFor && wishes.askedFor > now) return { at: wishes.askedFor, because: 'they-asked' };
  const soon = shortlyAfterText(history.run, wishes, now);
  if (soon) return { at: soon, because: 'after-the-text' };
  const { part, said } = bestPart(history, wishes);
  const { day, minute } = dayFor(history.run, { part, said }, now);
  return {
    at: instantAt(day, timeAt(minute)),
    because: reasonFor(part, history, said),
  };
}

function shortlyAfterText(run: readonly Happened[], { said, prefersText }: Wishes, now: Date): Date | null {
  const today = dayOf(now);
  const rungToday = run.some(({ kind, at }) => isRing(kind) && dayOf(at) === today);
  if (lastTry(run) !== 'texted' || prefersText || rungToday) return null;
  const minute = Math.ceil((minuteOf(now) + minutesAfterText) / 5) * 5;
  const suits = isWorkingDay(today) && suitsWeekday(said, weekdayOf(today)) && suitsMinute(said, minute);
  const within = minute >= bounds['early-morning'].from && minute < bounds['late-afternoon'].until;
  return suits && within ? instantAt(today, timeAt(minute)) : null;
}

type Chosen = { readonly part: DayPart; readonly said: SaidTimes };

/** Where fewest tries failed; among those, where they answer oftenest; among those, where most people do. */
function bestPart(history: History, { said, here }: Pick<Wishes, 'said' | 'here'>): Chosen {
  const fitting = dayParts.filter((part) => minuteIn(part, said) !== null);
  // They can never be rung then, says what was read out of their words: so it was read wrongly.
  if (fitting.length === 0) return bestPart(history, { ...(here ? { here } : {}), said: nothingSaid });
  const failed = (part: DayPart) =>
    history.run.filter(({ kind, at }) => isRing(kind) && partOf(at) === part).length;
  const answers = answersByPart(history.all, here);
  const [part = 'late-morning'] = fitting.toSorted(
    (a, b) => failed(a) - failed(b) || answers[b].share - answers[a].share,
  );
  return { part, said };
}

/** The first quarter of an hour in a part that suits: from when it is usually rung, else from its start. */
function minuteIn(part: DayPart, said: SaidTimes, weekday?: number): number | null {
  const { from, until, rings } = bounds[part];
  const quarters = Array.from({ length: (until - from) / 15 }, (_, index) => from + index * 15);
  const inOrder = [...quarters.filter((minute) => minute >= rings), ...quarters];
  return inOrder.find((minute) => suitsMinute(said, minute, weekday)) ?? null;
}

/**
 * The next working day after a first missed call; two after a message, so that there is time to answer it,
 * and two between later tries, so that nobody feels chased.
 */
function dayFor(run: readonly Happened[], { part, said }: Chosen, now: Date) {
  const rings = run.filter(({ kind }) => isRing(kind)).length;
  const first = workingDayAfter(dayOf(now), lastTry(run) === 'no-answer' && rings <= 1 ? 1 : 2);
  const days = Array.from({ length: 21 }, (_, index) => addDays(first, index));
  const suiting = days
    .filter((day) => isWorkingDay(day) && suitsWeekday(said, weekdayOf(day)))
    .map((day) => ({ day, minute: minuteIn(part, said, weekdayOf(day)) }));
  const day = suiting.find(({ minute }) => minute !== null)?.day ?? suiting[0]?.day ?? first;
  const minute = minuteIn(part, said, weekdayOf(day)) ?? minuteIn(part, said) ?? bounds[part].rings;
  return { day, minute };
}

function lastTry(run: readonly Happened[]): ContactKind | undefined {
  return run.findLast(({ kind }) => isTry(kind))?.kind;
}

function reasonFor(part: DayPart, { all, run }: History, said: SaidTimes): Because {
  if (said.wanted.length > 0 || said.wantedDays.length > 0) return 'they-said';
  if (answersByPart(all)[part].answered > 0) return 'answered-then';
  if (run.some(({ kind, at }) => isRing(kind) && partOf(at) !== part)) return 'another-time-of-day';
  return 'suits-most';
}
