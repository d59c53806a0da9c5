import type { LocalDate } from '#platform/local-date.ts';

/** A day as the three boxes of a date field hold it. */
export function dayBoxes(name: string, day: LocalDate | null): Readonly<Record<string, string>> {
  if (day === null) return {};
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  return {
    [`${name}-day`]: String(number),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  };
}
