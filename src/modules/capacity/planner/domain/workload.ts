import type { Assumptions } from './assumptions.ts';

export type Workload = {
  /** People referred in a week who go to link workers. */
  readonly arrivalsPerWeek: number;
  /** People referred in a week who suit volunteers and whom volunteers have time for. */
  readonly toVolunteersPerWeek: number;
  /** Hours that one person takes, from beginning to end, missed appointments too. */
  readonly hoursPerPerson: number;
  /** Hours in a week, averaged over a year, that one link worker has for people. */
  readonly hoursForPeople: number;
  /** People whom one link worker can support at once: by their hours, and no more than is fair. */
  readonly placesPerWorker: number;
  /** Whether it is the fair caseload that limits, and not the hours. */
  readonly limitedByCaseload: boolean;
  /** People a year whom one link worker can support. */
  readonly peopleAYear: number;
  /** People with whom one link worker can begin in a week, averaged over a year. */
  readonly startsPerWorker: number;
  /** Link workers needed if people came evenly: every one of them is then always full. */
  readonly workersBusy: number;
};

const weeksAYear = 52;
const monthsAYear = 12;

/** What comes, and what one link worker can carry. Hours of a year are spread over all its weeks, holidays too. */
export function workloadOf(assumed: Assumptions): Workload {
  const referred = (assumed.population / 1000) * (assumed.referredPerThousandAYear / weeksAYear);
  const hoursPerPerson = hoursPerPersonOf(assumed);
  const hoursForPeople = hoursForPeopleOf(assumed);
  const toVolunteersPerWeek = Math.min(
    referred * (assumed.suitsVolunteerPercent / 100),
    volunteersCanBegin(assumed, hoursPerPerson),
  );
  const byHours = (hoursForPeople * assumed.weeksHeld) / hoursPerPerson;
  const placesPerWorker = Math.min(byHours, assumed.fairCaseload);
  const arrivalsPerWeek = referred - toVolunteersPerWeek;
  const startsPerWorker = placesPerWorker / assumed.weeksHeld;
  return {
    arrivalsPerWeek,
    toVolunteersPerWeek,
    hoursPerPerson,
    hoursForPeople,
    placesPerWorker,
    limitedByCaseload: byHours > assumed.fairCaseload,
    peopleAYear: startsPerWorker * weeksAYear,
    startsPerWorker,
    workersBusy: startsPerWorker === 0 ? Number.POSITIVE_INFINITY : arrivalsPerWeek / startsPerWorker,
  };
}

/** A missed appointment is booked again: to see someone six times, more than six are booked. */
function hoursPerPersonOf(assumed: Assumptions): number {
  const seen = assumed.longContacts * assumed.longMinutes + assumed.shortContacts * assumed.shortMinutes;
  const booked = seen / (1 - assumed.missedPercent / 100);
  // Nobody takes no time at all: somebody read the referral.
  return Math.max(booked + assumed.liaisonMinutes, 5) / 60;
}

function hoursForPeopleOf(assumed: Assumptions): number {
  const worked = assumed.hoursAWeek * (1 - assumed.adminPercent / 100) - assumed.communityHoursAWeek;
  const supervision = (assumed.supervisionHoursAMonth * monthsAYear) / weeksAYear;
  return Math.max(0, worked * (assumed.weeksWorked / weeksAYear) - supervision);
}

/** Volunteers have their hours in every week that they come; they take the same holidays as everyone. */
function volunteersCanBegin(assumed: Assumptions, hoursPerPerson: number): number {
  const hours = assumed.volunteers * assumed.volunteerHoursAWeek * (assumed.weeksWorked / weeksAYear);
  return hours / hoursPerPerson;
}
