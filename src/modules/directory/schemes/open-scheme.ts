import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { Scheme } from './domain/scheme.ts';
import { waitSaid } from './domain/wait-said.ts';

/** A scheme as others read it: docs/data/schemes.md says what each field is. */
export function openScheme(scheme: Scheme, now: Date) {
  return {
    id: scheme.id,
    name: scheme.name,
    run_by: scheme.runBy,
    summary: scheme.summary,
    link_workers: scheme.linkWorkers,
    serves: { postcodes: scheme.postcodes, places: scheme.places, practices: scheme.practices },
    who_may_refer: scheme.whoMayRefer,
    how_to_refer: scheme.howToRefer,
    refer_here: scheme.networkId !== null,
    minimum_age: scheme.minimumAge,
    maximum_age: scheme.maximumAge,
    eligibility: scheme.eligibility,
    exclusions: scheme.exclusions,
    languages: scheme.languages,
    hours: scheme.hours,
    phone: scheme.phone,
    email: scheme.email,
    website: scheme.website,
    wait: openWait(scheme, dayOf(now)),
    checked_on: scheme.checkedOn,
    changed_at: scheme.changedAt.toISOString(),
  };
}

function openWait(scheme: Scheme, today: LocalDate) {
  const said = waitSaid(scheme, today);
  switch (said.kind) {
    case 'worked-out':
      return {
        how: 'worked-out' as const,
        people: said.people,
        median_days: said.medianDays,
        ninetieth_percentile_days: said.ninetiethDays,
        from: said.from,
        to: said.to,
      };
    case 'stated':
      return { how: 'stated' as const, weeks: said.weeks, stated_on: said.on };
    case 'unknown':
      return null;
  }
}
