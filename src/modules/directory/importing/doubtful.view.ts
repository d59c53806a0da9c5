import { m } from '#text';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { doubtfulOutcomes } from './domain/outcomes.ts';
import type { DoubtfulView } from './pages/doubtful.page.tsx';
import { remarkWords } from './remark-words.ts';
import { recordsWith, sourceNames } from './store/report-store.ts';
import type { Looking, Outcome, RecordKey, RecordToLookAt } from './store/report-store.ts';

export type DoubtfulQuery = Pick<Looking, 'outcome' | 'source' | 'after'>;

const perPage = 50;

/** Records of other directories with one outcome, and what was remarked on each. */
export async function doubtfulView(work: Work, query: DoubtfulQuery): Promise<DoubtfulView> {
  requirePermission(work, 'directory.edit');

  const sources = await sourceNames(work);
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const found = await recordsWith(work, { ...query, limit: perPage + 1 });
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    outcome: query.outcome,
    source: query.source,
    sources,
    rows: rows.map((record) => rowOf(record, names.get(record.source) ?? record.source)),
    hrefs: {
      first: query.after === null ? null : addressOf(query),
      next: last ? addressOf(query, last) : null,
      csv: addressOf(query).replace('?', '.csv?'),
    },
  };
}

function rowOf(record: RecordToLookAt, source: string) {
  const { serviceId, serviceName, remarks } = record;
  return {
    serviceId,
    value: cursorText(record),
    title: serviceName ?? keyWords(record) ?? source,
    href: serviceId === null ? null : `/directory/${serviceId}`,
    about: [source, serviceName === null ? null : keyWords(record)].filter(Boolean).join(' · '),
    remarks: remarks.map(remarkWords),
  };
}

/** What it is called where it is from; null of a row of a spreadsheet, whose key is a sum over what it says. */
function keyWords({ table, key }: RecordToLookAt): string | null {
  const place = /^record (\d+)$/.exec(key)?.[1];
  if (place !== undefined) return m.import_doubtful_record({ place });
  return key.startsWith('row ') ? null : `${table} ${key}`;
}

function addressOf({ outcome, source }: DoubtfulQuery, after?: RecordToLookAt): string {
  const address = new URLSearchParams({ show: outcome });
  if (source !== null) address.set('source', source);
  if (after) address.set('after', cursorText(after));
  return `/directory/work/doubtful?${address.toString()}`;
}

function cursorText({ source, table, key }: RecordKey): string {
  return Buffer.from(JSON.stringify([source, table, key])).toString('base64url');
}

export function isOutcome(text: string | undefined): text is Outcome {
  return (doubtfulOutcomes as readonly string[]).includes(text ?? '');
}
