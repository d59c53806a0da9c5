import { m } from '#text';

/** How often a feed may be read. */
export const intervals = [
  { hours: 24, words: m.import_feed_every_day },
  { hours: 24 * 7, words: m.import_feed_every_week },
  { hours: 24 * 30, words: m.import_feed_every_month },
] as const;

export function intervalWords(hours: number): string {
  const known = intervals.find((one) => one.hours === hours);
  return known ? known.words() : m.import_feed_every_hours({ hours });
}
