import { m } from '#text';
import { dayOf, timeOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';

type Look = { readonly year?: boolean };

const options = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const formats = {
  en: new Intl.DateTimeFormat('en-GB', options),
  cy: new Intl.DateTimeFormat('cy', options),
};

/** "Tue 3 March, 2 pm", as the clocks of Europe/London have an instant. */
export function momentText(at: Date, look: Look = {}): string {
  return dayAndTimeText(dayOf(at), timeOf(at), look);
}

/** "Tue 3 March, 2 pm" of `2026-03-03` and `14:00`, on whichever clock that is. */
export function dayAndTimeText(day: string, time: string, look: Look = {}): string {
  return m.ui_at({ day: dayText(day, look), time: timeText(time) });
}

/** "Tue 3 March" of `2026-03-03`, with the year when asked. */
export function dayText(day: string, { year = false }: Look = {}): string {
  const name = `${localeNow()} ${String(year)} ${day}`;
  const known = dayTexts.get(name);
  if (known !== undefined) return known;
  const text = newDayText(day, year);
  if (dayTexts.size >= mostDayTexts) dayTexts.clear();
  dayTexts.set(name, text);
  return text;
}

/** A page says the same few days many times, and putting one into words is slow. */
const dayTexts = new Map<string, string>();
const mostDayTexts = 5_000;

function newDayText(day: string, year: boolean): string {
  const parts = formats[localeNow()].formatToParts(Date.parse(day));
  const word = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const words = [word('weekday'), word('day'), word('month'), ...(year ? [day.slice(0, -6)] : [])];
  return words.join(' ');
}

/** "2 pm" of `14:00`, "2.30 pm"; noon and midnight by name, because nobody agrees which 12 is which. */
export function timeText(time: string): string {
  const [hour, minute] = [Number(time.slice(0, 2)) % 24, time.slice(3, 5)];
  if (minute === '00' && hour === 12) return m.ui_midday();
  if (minute === '00' && hour === 0) return m.ui_midnight();
  return `${hour % 12 || 12}${minute === '00' ? '' : `.${minute}`} ${partOfDay(hour)}`;
}

/** "2 pm" of 14; 24 is midnight too. */
export function hourText(hour: number): string {
  return timeText(`${String(hour).padStart(2, '0')}:00`);
}

/** Welsh parts the afternoon from the evening. */
function partOfDay(hour: number): string {
  if (hour < 12) return m.ui_am();
  return hour < 18 ? m.ui_pm() : m.ui_evening();
}
