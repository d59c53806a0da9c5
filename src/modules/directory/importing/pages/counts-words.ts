import { m } from '#text';

/** What came of a reading; the numbers add up, so that nobody wonders where a row went. */
export function countsWords(outcome: Readonly<Record<string, string | number>>): string {
  const count = (name: string) => Number(outcome[name] ?? 0);
  const [read, added, changed, unchanged] = [
    count('read'),
    count('added'),
    count('changed'),
    count('unchanged'),
  ];
  const words = m.import_feeds_counts({ read, added, changed, unchanged });
  const leftOut = read - added - changed - unchanged;
  return leftOut > 0 ? m.import_feeds_counts_left_out({ words, leftOut }) : words;
}
