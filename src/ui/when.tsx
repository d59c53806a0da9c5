import { getLocale } from '#text/runtime';

import { dayOf, timeOf } from '#platform/local-date.ts';

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
  const instant = typeof at === 'string' ? new Date(at) : at;
  return <time datetime={typeof at === 'string' ? at : at.toISOString()}>{textOf(instant, show, year)}</time>;
}

/** A day without a time: `2026-03-03` → "Tue 3 March". */
export function Day({ date, year = false }: { date: string; year?: boolean }) {
  return <time datetime={date}>{dayText(Temporal.PlainDate.from(date), { locale: getLocale(), year })}</time>;
}

function textOf(instant: Date, show: 'moment' | 'day' | 'time', year: boolean): string {
  const look = { locale: getLocale(), year };
  const day = Temporal.PlainDate.from(dayOf(instant));
  if (show === 'day') return dayText(day, look);
  const time = Temporal.PlainTime.from(timeOf(instant));
  return show === 'time' ? timeText(time) : momentText(day.toPlainDateTime(time), look);
}
