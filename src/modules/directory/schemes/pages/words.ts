import { m } from '#text';
import { dayOf, daysBetween } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

import { staleDays } from '../../assurance/domain/freshness.ts';
import { agoOf } from '../domain/ago.ts';
import type { Ago } from '../domain/ago.ts';
import type { LinkWorkerKind, Scheme, SchemeReferrer } from '../domain/scheme.ts';
import type { WaitSaid } from '../domain/wait-said.ts';

/** Who may refer, as the person who reads it is called: "you yourself". */
export function referrerWords(code: SchemeReferrer): string {
  return {
    self: m.schemes_referrer_self,
    family: m.schemes_referrer_family,
    gp: m.schemes_referrer_gp,
    'practice-team': m.schemes_referrer_practice_team,
    hospital: m.schemes_referrer_hospital,
    'social-care': m.schemes_referrer_social_care,
    school: m.schemes_referrer_school,
    charity: m.schemes_referrer_charity,
  }[code]();
}

/** The same where somebody says it of others. */
export function referrerName(code: SchemeReferrer): string {
  return code === 'self' ? m.schemes_referrer_people() : referrerWords(code);
}

export function linkWorkerWords(kind: LinkWorkerKind | null): string | null {
  if (kind === null) return null;
  return {
    'non-clinical': m.schemes_workers_non_clinical,
    clinical: m.schemes_workers_clinical,
    both: m.schemes_workers_both,
  }[kind]();
}

/** On one line: "Half within 9 days", "About 3 weeks, they said 4 months ago". */
export function waitWords(wait: WaitSaid): string {
  switch (wait.kind) {
    case 'worked-out':
      return wait.ninetiethDays === null
        ? m.schemes_wait_half({ half: daysWords(wait.medianDays) })
        : m.schemes_wait_half_and_most({
            half: daysWords(wait.medianDays),
            most: daysWords(wait.ninetiethDays),
          });
    case 'stated':
      return m.schemes_wait_stated({ weeks: weeksWords(wait.weeks), ago: agoWords(wait.ago) });
    case 'unknown':
      return wait.tooFew ? m.schemes_wait_too_few() : m.schemes_wait_unknown();
  }
}

/** On a list, where there is no room for more: with how many people it is of, and until when. */
export function waitInBrief(wait: WaitSaid): string {
  const words = waitWords(wait);
  if (wait.kind !== 'worked-out') return words;
  return m.schemes_wait_of({ wait: words, people: wait.people, to: dayWords(wait.to) });
}

/** How it is known: never without a number of people and days. */
export function waitGrounds(wait: WaitSaid): string | null {
  switch (wait.kind) {
    case 'worked-out':
      return m.schemes_wait_grounds({
        people: wait.people,
        from: dayWords(wait.from),
        to: dayWords(wait.to),
      });
    case 'stated':
      return m.schemes_wait_stated_grounds({ day: dayWords(wait.on) });
    case 'unknown':
      return wait.tooFew ? m.schemes_wait_too_few_grounds() : null;
  }
}

export function ageWords({ minimumAge: from, maximumAge: to }: Pick<Scheme, 'minimumAge' | 'maximumAge'>) {
  if (from !== null && to !== null) return m.schemes_ages_between({ from, to });
  if (from !== null) return m.schemes_ages_from({ from });
  return to === null ? null : m.schemes_ages_to({ to });
}

export function checkedWords(checkedOn: LocalDate, now: Date): { words: string; isStale: boolean } {
  const today = dayOf(now);
  const words = m.schemes_checked({ ago: agoWords(agoOf(checkedOn, today)) });
  return { words, isStale: daysBetween(checkedOn, today) > staleDays };
}

function dayWords(day: LocalDate): string {
  return dayText(day, { year: true });
}

function agoWords({ unit, count }: Ago): string {
  if (unit === 'year') return m.schemes_ago_years({ count });
  if (unit === 'month') return m.schemes_ago_months({ count });
  if (count === 0) return m.schemes_ago_today();
  return count === 1 ? m.schemes_ago_yesterday() : m.schemes_ago_days({ count });
}

function daysWords(days: number): string {
  return days === 0 ? m.schemes_days_none() : m.schemes_days({ count: days });
}

function weeksWords(weeks: number): string {
  return weeks === 0 ? m.schemes_weeks_none() : m.schemes_weeks({ count: weeks });
}
