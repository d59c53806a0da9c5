import { getLocale } from '#text/runtime';

import { dayText, momentText, timeText } from './when-text.ts';

type WhenProps = {
  /** An instant. Shown as Europe/London has it. */
  readonly at: Date | string;
  readonly show?: 'moment' | 'day' | 'time';
  /** For what is not this year. */
  readonly year?: boolean;
};

/** "Tue 3 March, 2 pm" */
export function When({ at, show = 'moment', year = false }: WhenProps) {
  const instant = typeof at === 'string' ? at : at.toISOString();
  return <time datetime={instant}>{textOf(instant, show, year)}</time>;
}

/** A day without a time: `2026-03-03` → "Tue 3 March". */
export function Day({ date, year = false }: { date: string; year?: boolean }) {
  return <time datetime={date}>{dayText(Temporal.PlainDate.from(date), { locale: getLocale(), year })}</time>;
}

function textOf(instant: string, show: 'moment' | 'day' | 'time', year: boolean): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDateTime();
  const look = { locale: getLocale(), year };
  if (show === 'day') return dayText(local.toPlainDate(), look);
  return show === 'time' ? timeText(local.toPlainTime()) : momentText(local, look);
}
