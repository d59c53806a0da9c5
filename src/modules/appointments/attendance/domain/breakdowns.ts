import type { Mode } from '../../domain/appointment.ts';
import { suppressed } from './suppress.ts';
import type { Cell, Row, ShownRow } from './suppress.ts';

/** How long before it an appointment was booked. */
export const leads = ['same-day', 'days-1-3', 'days-4-7', 'days-8-14', 'later'] as const;
export type Lead = (typeof leads)[number];

export const lengths = ['to-20', 'to-40', 'longer'] as const;
export type Length = (typeof lengths)[number];

/** Some appointments of one person that are alike in all that is counted. */
export type Settled = {
  readonly personId: string;
  readonly mode: Mode;
  readonly lead: Lead;
  /** Of the day, in Europe/London. */
  readonly hour: number;
  readonly length: Length;
  /** Where they met, face to face. */
  readonly siteId: string | null;
  readonly attended: number;
  readonly missed: number;
};

export type Breakdown<Key> = readonly ShownRow<Key>[] | null;

/** All of it together, or null when it is too little to show anything. */
export function cellOf(settled: readonly Settled[]): Cell {
  return {
    attended: settled.reduce((sum, each) => sum + each.attended, 0),
    missed: settled.reduce((sum, each) => sum + each.missed, 0),
    people: new Set(settled.map(({ personId }) => personId)).size,
  };
}

/** How people came by one thing that is different between appointments, with what is small hidden. */
export function breakdown<Key>(
  settled: readonly Settled[],
  keyOf: (each: Settled) => Key | null,
): Breakdown<Key> {
  const groups = new Map<Key, Settled[]>();
  for (const each of settled) {
    const key = keyOf(each);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const rows: readonly Row<Key>[] = [...groups].map(([key, group]) => ({ key, cell: cellOf(group) }));
  return suppressed(rows, (keys) => cellOf(keys.flatMap((key) => groups.get(key) ?? [])).people);
}

/**
 * By place, of those who met face to face. It is shown only beside their own number: their places together would
 * otherwise tell what the breakdown by mode hides.
 */
export function breakdownByPlace(settled: readonly Settled[], byMode: Breakdown<Mode>): Breakdown<string> {
  const isShown = byMode?.some(({ key, cell }) => key === 'face-to-face' && cell !== null) ?? false;
  return isShown ? breakdown(settled, ({ siteId }) => siteId) : null;
}
