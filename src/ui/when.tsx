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
  return <time datetime={date}>{dayText(date, { year })}</time>;
}

function textOf(instant: Date, show: 'moment' | 'day' | 'time', year: boolean): string {
  if (show === 'day') return dayText(dayOf(instant), { year });
  return show === 'time' ? timeText(timeOf(instant)) : momentText(instant, { year });
}
