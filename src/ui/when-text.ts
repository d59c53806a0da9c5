import { m } from '#text';

type Look = { readonly locale: string; readonly year?: boolean };

const options = { weekday: 'short', day: 'numeric', month: 'long' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** "Tue 3 March, 2 pm" */
export function momentText(at: Temporal.PlainDateTime, look: Look): string {
  return m.ui_at({ day: dayText(at.toPlainDate(), look), time: timeText(at.toPlainTime()) });
}

/** "Tue 3 March", with the year when asked. */
export function dayText(day: Temporal.PlainDate, { locale, year = false }: Look): string {
  const name = `${locale} ${String(year)} ${day.toString()}`;
  const known = dayTexts.get(name);
  if (known !== undefined) return known;
  const text = newDayText(day, { locale, year });
  if (dayTexts.size >= mostDayTexts) dayTexts.clear();
  dayTexts.set(name, text);
  return text;
}

/** A page says the same few days many times, and putting one into words is slow. */
const dayTexts = new Map<string, string>();
const mostDayTexts = 5_000;

function newDayText(day: Temporal.PlainDate, { locale, year }: Look): string {
  const parts = formatOf(locale).formatToParts(Date.UTC(day.year, day.month - 1, day.day));
  const word = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const words = [word('weekday'), word('day'), word('month'), ...(year ? [String(day.year)] : [])];
  return words.join(' ');
}

/** "2 pm", "2.30 pm"; noon and midnight by name, because nobody agrees which 12 is which. */
export function timeText(time: Temporal.PlainTime): string {
  const { hour, minute } = time;
  if (minute === 0 && hour === 12) return m.ui_midday();
  if (minute === 0 && hour === 0) return m.ui_midnight();
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes} ${partOfDay(hour)}`;
}

/** Welsh parts the afternoon from the evening. */
function partOfDay(hour: number): string {
  if (hour < 12) return m.ui_am();
  return hour < 18 ? m.ui_pm() : m.ui_evening();
}

function formatOf(locale: string): Intl.DateTimeFormat {
  const language = locale === 'cy' ? 'cy' : 'en-GB';
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}
