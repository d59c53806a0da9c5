import { m } from '#text';
import { localeNow } from '#platform/locale.ts';

import type { AssumptionName, Source } from '../domain/assumptions.ts';

export function numberWords(value: number, digits = 1): string {
  return new Intl.NumberFormat(localeNow(), { maximumFractionDigits: digits }).format(value);
}

export function percentWords(share: number): string {
  return new Intl.NumberFormat(localeNow(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** How many people, by formula: of ten or more, nobody knows the tenths. */
export function peopleWords(value: number): string {
  return numberWords(value, value < 10 ? 1 : 0);
}

/** To the thousand, above ten thousand: what it is worked out from is known no better. */
export function poundWords(value: number): string {
  const step = value < 10_000 ? 10 : 1000;
  return new Intl.NumberFormat(localeNow(), {
    style: 'currency',
    currency: 'GBP',
    maximumFractionDigits: 0,
  }).format(Math.round(value / step) * step);
}

/** A wait of under two weeks is said in days: "0.3 weeks" is two days to nobody. */
export function waitWords(weeks: number): string {
  const days = weeks * 7;
  if (days < 0.5) return m.planner_under_a_day();
  if (weeks < 2) return m.planner_days({ count: Math.max(1, Math.round(days)) });
  return m.planner_weeks({ count: Math.round(weeks) });
}

export const assumptionLabels: Readonly<Record<AssumptionName, () => string>> = {
  population: m.planner_a_population,
  referredPerThousandAYear: m.planner_a_referred,
  longContacts: m.planner_a_long_contacts,
  shortContacts: m.planner_a_short_contacts,
  longMinutes: m.planner_a_long_minutes,
  shortMinutes: m.planner_a_short_minutes,
  missedPercent: m.planner_a_missed,
  liaisonMinutes: m.planner_a_liaison,
  weeksHeld: m.planner_a_weeks_held,
  fairCaseload: m.planner_a_fair_caseload,
  hoursAWeek: m.planner_a_hours,
  weeksWorked: m.planner_a_weeks_worked,
  adminPercent: m.planner_a_admin,
  supervisionHoursAMonth: m.planner_a_supervision,
  communityHoursAWeek: m.planner_a_community,
  linkWorkers: m.planner_a_link_workers,
  volunteers: m.planner_a_volunteers,
  volunteerHoursAWeek: m.planner_a_volunteer_hours,
  suitsVolunteerPercent: m.planner_a_suits_volunteer,
  waitingNow: m.planner_a_waiting_now,
  spread: m.planner_a_spread,
  costAYear: m.planner_a_cost,
};

export const sourceWords: Readonly<Record<Source, () => string>> = {
  england: m.planner_source_england,
  association: m.planner_source_association,
  playbook: m.planner_source_playbook,
  arc: m.planner_source_arc,
  reimbursement: m.planner_source_reimbursement,
  seed: m.planner_source_seed,
  agenda: m.planner_source_agenda,
  guess: m.planner_source_guess,
};
