import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { importPostcodes, lookUpPostcodes, reasonWords, usualFeedLimits } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Command } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { operator } from '../operator.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const importPostcodesCommand: Command = {
  name: 'import postcodes',
  summary:
    'Reads where postcodes are: ONS Postcode Directory, Code-Point Open, or postcodes.io. Safe to repeat.',
  usage: 'FILE|FOLDER|URL [--may-reach HOST]',
  run: async (words, { settings, say, progress }) => {
    const { values, positionals } = optionsIn(words, ['may-reach']);
    const [what, ...more] = positionals;
    if (!what || more.length > 0)
      throw new WrongUse('Name one file or folder as it was unpacked, or the address of postcodes.io.');
    const isAddress = /^https?:/i.test(what);
    if (!isAddress && !existsSync(resolve(what))) throw new Refused(`There is no file or folder ${what}.`);
    const limits = { ...usualFeedLimits, mayReach: values['may-reach'] ? [values['may-reach']] : [] };
    await withDatabase(settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const open = <T>(body: Parameters<typeof openWork<T>>[1]) =>
        openWork(operator(['directory.edit']), body);
      const lines = isAddress
        ? await lookUpPostcodes(open, { address: what, limits }).then(askedLines).catch(inWords)
        : await importPostcodes(open, { path: resolve(what), onProgress: (read) => progress(`${read} rows`) })
            .then(readLines)
            .catch(inWords);
      for (const line of lines) say(line);
    });
  },
};

type Read = Awaited<ReturnType<typeof importPostcodes>>;

function readLines({ read, written, unplaced, seconds, services }: Read): readonly string[] {
  return [
    `${read} rows in ${seconds.toFixed(1)} s: ${written} written, ${unplaced} say of no postcode where it is.`,
    `${services} services are found by their postcode.`,
  ];
}

type Asked = Awaited<ReturnType<typeof lookUpPostcodes>>;

function askedLines({ asked, found, services }: Asked): readonly string[] {
  return [`${found} of ${asked} postcodes found.`, `${services} services are found by their postcode.`];
}

function inWords(error: unknown): never {
  const reason = error instanceof Refusal ? reasonWords(error.code, error.details) : null;
  throw reason ? new Refused(reason) : error;
}
