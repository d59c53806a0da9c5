import type { LocalTime } from './local-date.ts';

/** A time of day as people type it: `9.30`, `9:30`, `0930`, `9`, `3pm`, `3 yp`. Null when it is none. */
export function typedTime(text: string): LocalTime | null {
  const match = /^(\d{1,2})(?:[.:]?([0-5]\d))?\s*(am|pm|yb|yp|yh)?$/i.exec(text.trim());
  if (!match) return null;
  const [, hour = '', minute = '00', half] = match;
  const figure = hourOf(Number(hour), half?.toLowerCase());
  return figure === null ? null : (`${String(figure).padStart(2, '0')}:${minute}` as LocalTime);
}

/** 12 am is midnight, 12 pm is midday. Without either the figure is taken as the clock of 24 hours shows it. */
function hourOf(figure: number, half: string | undefined): number | null {
  if (half === undefined) return figure < 24 ? figure : null;
  if (figure < 1 || figure > 12) return null;
  return (figure % 12) + (half === 'am' || half === 'yb' ? 0 : 12);
}
