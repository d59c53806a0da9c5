import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { importTables } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Command } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { operator } from '../operator.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const importHsdsCommand: Command = {
  name: 'import hsds',
  summary: 'Brings a directory in from the CSV files of HSDS 1.1, 2 or 3. Safe to repeat and to interrupt.',
  usage: 'FOLDER|ZIP [--zone Europe/London]',
  run: async (words, { settings, say, progress }) => {
    const { values, positionals } = optionsIn(words, ['zone']);
    const [folder, ...more] = positionals;
    const { zone = 'Europe/London' } = values;
    if (!Intl.supportedValuesOf('timeZone').includes(zone))
      throw new WrongUse(`There is no time zone ${zone}.`);
    if (!folder || more.length > 0)
      throw new WrongUse('Name one folder or archive: the one that holds services.csv.');
    const path = resolve(folder);
    if (!existsSync(path)) throw new Refused(`There is no folder or archive ${folder}.`);
    await withDatabase(settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const report = await importTables((body) => openWork(operator(['directory.edit']), body), {
        folder: path,
        zone,
        onProgress: ({ done, total }) => progress(`${done} of ${total} services`),
      }).catch(inWords);
      for (const line of report.lines) say(line);
    });
  },
};

/** Why a folder is not taken, for whoever named it. Anything else is a fault and stays one. */
function inWords(error: unknown): never {
  const reason = error instanceof Refusal ? reasons[error.code] : undefined;
  throw reason ? new Refused(reason) : error;
}

const reasons: Readonly<Record<string, string>> = {
  'directory.import-no-services': 'The folder has no services.csv, and no folder data that has one.',
  'directory.import-not-csv': 'One of its files is not CSV with a line of column names.',
  'directory.import-file-too-large': 'One of its files is larger than 200 MB.',
  'directory.import-too-many-rows': 'One of its files has more than two million rows.',
  'directory.import-row-too-long': 'One of its files has a row longer than 1 MB.',
  'directory.import-archive': 'It is no archive, is encrypted, or unpacks to more than any directory.',
  'directory.import-too-large': 'Sorted on the disk it is larger than any directory.',
  'directory.import-superseded':
    'Another import of the same source began meanwhile. Run it again when that has ended.',
};
