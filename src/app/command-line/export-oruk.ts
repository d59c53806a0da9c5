import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { exportedLists } from '#modules/directory';
import type { ExportedList } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';

import { operator } from '../operator.ts';
import type { Command, Setting } from './command.ts';
import { Refused, WrongUse } from './command.ts';
import { optionsIn } from './run.ts';
import { withDatabase } from './with-database.ts';

export const exportOrukCommand: Command = {
  name: 'export oruk',
  summary:
    'Writes all that is public in Open Referral UK 3.0: a file for each list, or one of whole services.',
  usage: 'FOLDER | FILE.json | FILE.ndjson',
  run: async (words, setting) => {
    const [target, ...more] = optionsIn(words, []).positionals;
    if (!target || more.length > 0)
      throw new WrongUse('Name one folder, or one file that ends in .json or .ndjson.');
    await withDatabase(setting.settings, async (pool) => {
      const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 30 });
      const lists = exportedLists((body) => openWork(operator(['directory.search']), body));
      await (/\.(nd)?json$/.test(target) ? toFile(target, lists, setting) : toFolder(target, lists, setting));
    });
  },
};

/** Whole services, with their organisations, places and terms in them: a service package of the standard. */
async function toFile(target: string, lists: readonly ExportedList[], setting: Setting): Promise<void> {
  const services = lists.find(({ name }) => name === 'services');
  if (services) await write(services, target, setting);
}

async function toFolder(target: string, lists: readonly ExportedList[], setting: Setting): Promise<void> {
  await mkdir(resolve(target), { recursive: true }).catch(inWords(target));
  for (const list of lists) await write(list, join(target, `${list.name}.ndjson`), setting);
}

/** Beside its name until it is whole: what has the name is never half a file. */
async function write(
  { name, batches }: ExportedList,
  target: string,
  { say, progress }: Setting,
): Promise<void> {
  const path = resolve(target);
  const part = `${path}.part`;
  const file = createWriteStream(part);
  const shape = path.endsWith('.ndjson') ? lines : array;
  let written = 0;
  try {
    await once(file, 'open');
    await put(file, shape.begins);
    for await (const batch of batches) {
      const texts = batch.map(
        (record, index) => (written + index === 0 ? '' : shape.between) + JSON.stringify(record),
      );
      await put(file, texts.join(''));
      written += batch.length;
      progress(`${written} ${name}`);
    }
    await put(file, written === 0 && shape === lines ? '' : shape.ends);
    file.end();
    await once(file, 'finish');
    await rename(part, path);
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    return inWords(target)(error);
  }
  say(`${written} ${name} in ${target}`);
}

const lines = { begins: '', between: '\n', ends: '\n' };
const array = { begins: '[\n', between: ',\n', ends: '\n]\n' };

/** Waits for a disk that is slower than the database, so that memory stays flat. */
async function put(file: WriteStream, text: string): Promise<void> {
  if (text !== '' && !file.write(text)) await once(file, 'drain');
}

/** Why a place cannot be written to, for whoever named it. Anything else is a fault and stays one. */
function inWords(target: string) {
  return (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code];
    throw reason ? new Refused(`${target} cannot be written: ${reason}.`) : error;
  };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this is not allowed',
  EPERM: 'this is not allowed',
  EROFS: 'the disk can only be read',
  ENOENT: 'the folder that it is to be in is not there',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder of that name',
  ENOSPC: 'the disk is full',
};
