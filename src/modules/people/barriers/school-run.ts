import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';

import type { BarrierSaid } from './domain/barrier.ts';
import { spokenTime } from './time-fields.ts';

/** The way to school and home again on school days, as most have it. */
export const usualSchoolRun = {
  goFrom: '08:15',
  goTo: '09:15',
  fetchFrom: '14:45',
  fetchTo: '15:45',
} as const;

/** One way, or both. */
export function schoolRun(words: z.ZodType<string | null>) {
  return z
    .object({
      goFrom: spokenTime(m.barriers_go_from),
      goTo: spokenTime(m.barriers_go_to),
      fetchFrom: spokenTime(m.barriers_fetch_from),
      fetchTo: spokenTime(m.barriers_fetch_to),
      words,
    })
    .transform((typed, context) => {
      const ways = [
        { field: 'goFrom', from: typed.goFrom, to: typed.goTo },
        { field: 'fetchFrom', from: typed.fetchFrom, to: typed.fetchTo },
      ].filter(({ from, to }) => from !== null || to !== null);
      if (ways.length === 0) fault(context, 'goFrom', m.barriers_missing_time());
      for (const way of ways) {
        if (!isWhole(way)) fault(context, way.field, m.barriers_ends_before());
      }
      return { said: ways.filter(isWhole).map(toCannot), words: typed.words };
    });
}

type Whole = { readonly from: LocalTime; readonly to: LocalTime };

function isWhole(way: { from: LocalTime | null; to: LocalTime | null }): way is Whole & { field: string } {
  return way.from !== null && way.to !== null && way.from < way.to;
}

function toCannot({ from, to }: Whole): BarrierSaid {
  return { kind: 'cannot', why: 'school-run', weekdays: [1, 2, 3, 4, 5], from, to };
}

function fault(context: z.core.$RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
