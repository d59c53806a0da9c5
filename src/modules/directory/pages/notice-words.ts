import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { dayAndTimeText, dayText } from '#ui/when-text.ts';

import { freshnessOf } from '../assurance/domain/freshness.ts';
import type { CostOption } from '../domain/listing.ts';
import { isOpen, nextOpening } from '../domain/opening-times.ts';
import type { Opening } from '../domain/opening-times.ts';
import { plainSentence } from '../domain/plain-sentence.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { AtPlace, ServiceSummary } from '../domain/service.ts';

/** "Free", "£3 (members)", or what they say about it; null when they say nothing. */
export function costWords({ costs, fees }: Pick<ServiceSummary, 'costs' | 'fees'>): string | null {
  const priced = costs.map(priceWords).filter((words) => words !== '');
  if (priced.length > 0) return priced.slice(0, 4).join(', ');
  return fees === null ? null : plainSentence(fees);
}

function priceWords({ amount, currency, option, amountDescription }: CostOption): string {
  const said = option ?? amountDescription;
  if (amount === null) return said ?? '';
  const price = amount === 0 ? m.directory_cost_free() : money(amount, currency ?? 'GBP');
  return said === null ? price : m.directory_cost_for({ amount: price, option: said });
}

function money(amount: number, currency: string): string {
  const language = localeNow() === 'cy' ? 'cy' : 'en-GB';
  const key = `${language} ${currency}`;
  const look = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, look);
  formats.set(key, format);
  return format.format(amount);
}

/** Dear to make, and a list has twenty prices. There are not many currencies. */
const formats = new Map<string, Intl.NumberFormat>();

/** A street and town, "Online", or the first of several places; null when there is none. */
export function whereWords(places: readonly AtPlace[]): string | null {
  const met = places.filter(({ type }) => type !== 'postal');
  const [place] = met;
  if (!place) return null;
  const first = placeWords(place);
  return met.length === 1 ? first : m.directory_where_more({ first, count: met.length - 1 });
}

function placeWords(place: AtPlace): string {
  const { type, addressLines, town, postcode, name, addressHidden } = place;
  if (type === 'virtual') return awayWords(place);
  if (addressHidden) return town ? m.directory_where_hidden_in({ town }) : m.directory_where_hidden();
  const street = [addressLines[0], town].filter(Boolean).join(', ');
  return street || name || postcode || m.directory_where_unknown();
}

/** Of what nobody goes to: most of it is on the web, and some of it is a telephone. */
export function awayWords({ url, name }: Pick<AtPlace, 'url' | 'name'>): string {
  if (url !== null) return m.directory_where_online();
  if (/phone|ff[oô]n/i.test(name ?? '')) return m.directory_where_telephone();
  return name === null ? m.directory_where_online_or_telephone() : m.directory_where_online();
}

/** "Open now", or the next time: "Next: Tue 3 March, 2 pm". */
export function nextWords(schedules: readonly Schedule[], now: Date): string | null {
  if (isOpen(schedules, now.getTime())) return m.directory_open_now();
  const next = nextOpening(schedules, now.getTime());
  return next && openingWords(next);
}

/** "Next: Tue 3 March, 2 pm". */
export function openingWords({ day, opensAt }: Pick<Opening, 'day' | 'opensAt'>): string {
  return m.directory_next({ moment: dayAndTimeText(day, opensAt) });
}

/** How lately somebody said that it is right. `isStale` when it is long ago, or nobody ever did. */
export type Freshness = { readonly words: string; readonly isStale: boolean };

export function freshness(
  { assured, source }: Pick<ServiceSummary, 'assured' | 'source'>,
  now: Date,
): Freshness {
  const known = {
    assuredOn: assured && (assured.on as LocalDate),
    sourceReadOn: source && dayOf(source.readAt),
  };
  const { state, since, days } = freshnessOf(known, dayOf(now));
  const isStale = state === 'stale';
  if (days === null) return { words: m.directory_not_checked(), isStale };
  if (since === 'assured' || source === null) return { words: checkedWords(days), isStale };
  return { words: stillInWords(source.name, days), isStale };
}

function stillInWords(source: string, days: number): string {
  if (days === 0) return m.directory_still_in_today({ source });
  return days === 1
    ? m.directory_still_in_yesterday({ source })
    : m.directory_still_in({ source, count: days });
}

function checkedWords(days: number): string {
  if (days === 0) return m.directory_checked_today();
  if (days === 1) return m.directory_checked_yesterday();
  if (days > 365) return m.directory_checked_long_ago();
  return days < 60
    ? m.directory_checked_days({ count: days })
    : m.directory_checked_months({ count: Math.floor(days / 30) });
}

/** An instant as a day. */
export function dayWords(at: Date): string {
  return dayText(dayOf(at), { year: true });
}
