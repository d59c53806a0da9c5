import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

export type RecordCount = { readonly table: string; readonly outcome: string; readonly records: number };
export type RemarkCount = { readonly table: string; readonly remark: string; readonly records: number };

type RecordCounts = {
  readonly outcomes: readonly RecordCount[];
  /** The most frequent first. */
  readonly remarks: readonly RemarkCount[];
};

const mostRemarks = 500;

/** How many records of a source there are of each outcome, and of which each thing was said. */
export async function countRecords(work: Work, source: string): Promise<RecordCounts> {
  const alike = await countAlike(work, source);
  const outcomes = new Map<string, RecordCount>();
  const remarks = new Map<string, RemarkCount>();
  for (const { table, outcome, said, records } of alike) {
    const key = `${table} ${outcome}`;
    outcomes.set(key, { table, outcome, records: records + (outcomes.get(key)?.records ?? 0) });
    for (const remark of said) {
      const about = `${table} ${remark}`;
      remarks.set(about, { table, remark, records: records + (remarks.get(about)?.records ?? 0) });
    }
  }
  return {
    outcomes: inOrder(outcomes),
    remarks: inOrder(remarks)
      .toSorted((a, b) => b.records - a.records)
      .slice(0, mostRemarks),
  };
}

type Alike = RecordCount & { readonly said: readonly string[] };

/**
 * Records of which the same was said, counted together. One that several listings share, as a place, counts once; one
 * that is in doubt does so wherever else it was taken.
 */
async function countAlike(work: Work, source: string): Promise<readonly Alike[]> {
  const { rows } = await sql<Alike>`
    with told as materialized (
      select table_name, source_id, outcome, remarks from directory.import_record where source = ${source}
    ), sure as (
      select r.name, coalesce(max(r.said), '') as said
      from directory.field_source k cross join lateral unnest(k.records, k.remarks) r (name, said)
      where k.source = ${source} group by r.name
    )
    select table_name as "table", outcome, remarks as said, count(*) as records from told
    group by table_name, outcome, remarks
    union all
    select split_part(s.name, ' ', 1), case s.said when '' then 'taken' else 'mended' end,
      string_to_array(s.said, ' '), count(*)
    from sure s where not exists (select from told t where t.table_name || ' ' || t.source_id = s.name)
    group by split_part(s.name, ' ', 1), s.said`.execute(work.trx);
  return rows;
}

function inOrder<Count>(counts: ReadonlyMap<string, Count>): readonly Count[] {
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
