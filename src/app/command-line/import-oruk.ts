import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { importFeed, reasonWords, sourceWord, usualFeedLimits } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Command } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { operator } from '../operator.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const importOrukCommand: Command = {
  name: 'import oruk',
  summary: 'Brings a feed of Open Referral UK in: 3.0, HSDS 3 or 1.0. Safe to repeat and to interrupt.',
  usage: 'FILE|URL [--source northvale] [--zone Europe/London] [--may-reach HOST]',
  run: async (words, { settings, say, progress }) => {
    const { values, positionals } = optionsIn(words, ['source', 'zone', 'may-reach']);
    const [what, ...more] = positionals;
    if (!what || more.length > 0) throw new WrongUse('Name one file, or one web address.');
    const { zone = 'Europe/London' } = values;
    if (!Intl.supportedValuesOf('timeZone').includes(zone))
      throw new WrongUse(`There is no time zone ${zone}.`);
    const from = whereFrom(what);
    const mayReach = values['may-reach'] ? [values['may-reach']] : [];
    await withDatabase(settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const report = await importFeed((body) => openWork(operator(['directory.edit']), body), {
        from,
        zone,
        source: sourceWord(values['source'] ?? nameOf(what)),
        limits: { ...usualFeedLimits, mayReach },
        onProgress: ({ done }) => progress(`${done} services`),
      }).catch(inWords);
      for (const line of report.lines) say(line);
    });
  },
};

function whereFrom(what: string) {
  if (/^https?:/i.test(what)) return { address: what };
  const file = resolve(what);
  if (!existsSync(file)) throw new Refused(`There is no file ${what}.`);
  return { file };
}

function nameOf(what: string): string {
  return URL.parse(what)?.host || basename(what).replace(/\.[a-z]+$/i, '');
}

/** Why a feed is not taken, for whoever named it. Anything else is a fault and stays one. */
function inWords(error: unknown): never {
  const reason = error instanceof Refusal ? reasonWords(error.code, error.details) : null;
  throw reason ? new Refused(reason) : error;
}
