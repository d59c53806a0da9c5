import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';
import { Person } from '#ui/person.tsx';
import { When } from '#ui/when.tsx';

import type { PersonRow } from './people.page.tsx';

/** People, since when, when they were last in touch and what is next. On a phone each row is a list. */
export function PeopleTable({ rows, showWorker }: { rows: readonly PersonRow[]; showWorker: boolean }) {
  const head = [
    m.referrals_people_name(),
    ...(showWorker ? [m.referrals_people_with()] : []),
    m.referrals_people_since(),
    m.referrals_people_last(),
    m.referrals_people_next(),
  ];
  return (
    <Table
      responsive
      classes="k-people"
      firstCellIsHeader
      caption={{ text: m.referrals_people_list(), classes: 'nhsuk-u-visually-hidden' }}
      head={head.map((text) => ({ text }))}
      rows={rows.map((row) => cellsOf(row, showWorker))}
    />
  );
}

function cellsOf(row: PersonRow, showWorker: boolean) {
  const { name, known, personId, worker, since, last } = row;
  return [
    { children: <Person name={name} known={known ?? undefined} href={`/people/${personId}`} /> },
    ...(showWorker ? [{ text: worker }] : []),
    { children: <When {...since} show="day" /> },
    { children: last ? <When {...last} show="day" /> : m.referrals_people_none_yet() },
    { children: <Next row={row} /> },
  ];
}

function Next({ row: { next } }: { row: PersonRow }) {
  if (!next) return null;
  return (
    <span class={next.overdue ? 'k-people__overdue' : undefined}>
      {next.does}: {next.overdue && `${m.referrals_people_overdue()} `}
      <When at={next.at} />
    </span>
  );
}
