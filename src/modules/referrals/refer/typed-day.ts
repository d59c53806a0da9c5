import type { Typed } from '#platform/forms.ts';
import { parseDay } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

/** A day that was typed in three boxes and kept so; null when it is none. */
export function dayKeptAs(typed: Typed, name: string): LocalDate | null {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    textKeptAs(typed, `${name}-${part}`),
  );
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** One line that was typed; of a field that was sent several times, the first. */
export function textKeptAs(typed: Typed, name: string): string {
  return [typed[name] ?? ''].flat()[0]?.trim() ?? '';
}
