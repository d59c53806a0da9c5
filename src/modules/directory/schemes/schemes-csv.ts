import { csvTable } from './csv-table.ts';
import { openScheme } from './open-scheme.ts';
import type { Scheme } from './domain/scheme.ts';

const columns = [
  'id',
  'name',
  'run_by',
  'summary',
  'link_workers',
  'postcodes',
  'places',
  'practices',
  'who_may_refer',
  'how_to_refer',
  'refer_here',
  'minimum_age',
  'maximum_age',
  'eligibility',
  'exclusions',
  'languages',
  'hours',
  'phone',
  'email',
  'website',
  'wait_how',
  'wait_people',
  'wait_median_days',
  'wait_ninetieth_percentile_days',
  'wait_from',
  'wait_to',
  'wait_stated_weeks',
  'wait_stated_on',
  'checked_on',
  'changed_at',
] as const;

type Row = Readonly<Record<(typeof columns)[number], unknown>>;

/** The register as a table, one scheme a line, for a spreadsheet. */
export function schemesCsv(schemes: readonly Scheme[], now: Date): string {
  return csvTable(
    columns,
    schemes.map((scheme) => rowOf(scheme, now)),
  );
}

function rowOf(scheme: Scheme, now: Date): Row {
  const { serves, wait, ...open } = openScheme(scheme, now);
  return { ...open, ...serves, ...noWait, ...waitColumns(wait) };
}

const noWait = {
  wait_how: null,
  wait_people: null,
  wait_median_days: null,
  wait_ninetieth_percentile_days: null,
  wait_from: null,
  wait_to: null,
  wait_stated_weeks: null,
  wait_stated_on: null,
};

function waitColumns(wait: ReturnType<typeof openScheme>['wait']): Partial<Row> {
  if (wait === null) return {};
  if (wait.how === 'stated') {
    return { wait_how: wait.how, wait_stated_weeks: wait.weeks, wait_stated_on: wait.stated_on };
  }
  return {
    wait_how: wait.how,
    wait_people: wait.people,
    wait_median_days: wait.median_days,
    wait_ninetieth_percentile_days: wait.ninetieth_percentile_days,
    wait_from: wait.from,
    wait_to: wait.to,
  };
}
