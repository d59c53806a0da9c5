import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { importSheet, mappingIn, reasonWords, sheetFieldNames, sourceWord } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Command } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { operator } from '../operator.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const importCsvCommand: Command = {
  name: 'import csv',
  summary: 'Brings a spreadsheet in: CSV or Excel, each row a service. Safe to repeat and to interrupt.',
  usage: [
    'FILE [--map "Group=name, Tel=phone"] [--source northvale]',
    '  Columns that --map does not name are guessed, as on the page; "Notes=" leaves one out.',
    `  Fields: ${sheetFieldNames.join(', ')}`,
  ].join('\n'),
  run: async (words, { settings, say, progress }) => {
    const { values, positionals } = optionsIn(words, ['map', 'source']);
    const [what, ...more] = positionals;
    if (!what || more.length > 0) throw new WrongUse('Name one file.');
    const file = resolve(what);
    if (!existsSync(file)) throw new Refused(`There is no file ${what}.`);
    const mapping = mappingFrom(values['map'] ?? '');
    const name = values['source'] ?? basename(what).replace(/\.[a-z]+$/i, '');
    await withDatabase(settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const { columns, report } = await importSheet((body) => openWork(operator(['directory.edit']), body), {
        file,
        mapping,
        name,
        source: `${sourceWord(name)}-sheet`,
        onProgress: ({ done }) => progress(`${done} rows`),
      }).catch(inWords);
      for (const { column, field } of columns) say(`${column} → ${field || 'not read'}`);
      for (const line of report.lines) say(line);
    });
  },
};

function mappingFrom(text: string) {
  const mapping = mappingIn(text);
  if ('wrong' in mapping)
    throw new WrongUse(`--map: “${mapping.wrong}” is not COLUMN=FIELD with a field there is.`);
  return mapping.fields;
}

/** Why a spreadsheet is not taken, for whoever named it. Anything else is a fault and stays one. */
function inWords(error: unknown): never {
  const reason = error instanceof Refusal ? reasonWords(error.code, error.details) : null;
  throw reason ? new Refused(reason) : error;
}
