import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { importHsds } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';

import type { Command } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { operator } from '../operator.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const importHsdsCommand: Command = {
  name: 'import hsds',
  summary: 'Brings a directory in from the CSV files of HSDS 1.1. Safe to repeat and to interrupt.',
  usage: 'FOLDER [--zone Europe/London]',
  run: async (words, { settings, say, progress }) => {
    const { values, positionals } = optionsIn(words, ['zone']);
    const [folder, ...more] = positionals;
    const { zone = 'Europe/London' } = values;
    if (!Intl.supportedValuesOf('timeZone').includes(zone))
      throw new WrongUse(`There is no time zone ${zone}.`);
    if (!folder || more.length > 0) throw new WrongUse('Name one folder: the one that holds services.csv.');
    const path = resolve(folder);
    if (!existsSync(path)) throw new Refused(`There is no folder ${folder}.`);
    await withDatabase(settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const report = await importHsds((body) => openWork(operator(['directory.edit']), body), {
        folder: path,
        zone,
        onProgress: ({ done, total }) => progress(`${done} of ${total} services`),
      });
      for (const line of report.lines) say(line);
    });
  },
};
