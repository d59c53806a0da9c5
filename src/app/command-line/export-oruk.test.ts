import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { addServices } from '#modules/directory';
import { openWorkOn } from '#platform/open-work.ts';
import { settingsFrom } from '#platform/settings.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';

import { exportOrukCommand } from './export-oruk.ts';
import { runCommand } from './run.ts';

const pool = await ownPool(2);
const folder = await mkdtemp(join(tmpdir(), 'kith-export-'));
after(() => rm(folder, { recursive: true, force: true }));

const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
await openWork(actorAs({ permissions: ['directory.edit'] }), (work) =>
  addServices(work, [
    {
      name: 'Chess',
      organisation: 'Northvale Neighbours',
      terms: ['Games'],
      places: [{ city: 'Northvale' }],
    },
    { name: 'Tea and talk' },
    { name: 'No longer', status: 'defunct' },
  ]),
);

/** Types it where the tests have their database. */
async function typed(...words: string[]) {
  const { connectionString, host, user, database } = pool.options;
  // Our own server listens at a socket in a folder.
  const url =
    connectionString ?? `postgres://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`;
  const said: string[] = [];
  const setting = {
    settings: settingsFrom({ DATABASE_URL: url }),
    say: (line: string) => said.push(line),
    progress: () => undefined,
  };
  return { code: await runCommand([exportOrukCommand], ['export', 'oruk', ...words], setting), said };
}

async function linesOf(file: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(file, 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a folder is given a file for each list, a record a line', async () => {
  const target = join(folder, 'made', 'here');
  const { code } = await typed(target);

  assert.equal(code, 0);
  const files = (await readdir(target)).toSorted();
  assert.deepEqual(files, [
    'organizations.ndjson',
    'service_at_locations.ndjson',
    'services.ndjson',
    'taxonomies.ndjson',
    'taxonomy_terms.ndjson',
  ]);
  const records = await Promise.all(files.map((file) => linesOf(join(target, file))));
  assert.deepEqual(
    records.map((list) => list.map(({ name }) => String(name)).toSorted()),
    [['Northvale Neighbours', 'Tea and talk'], ['undefined'], ['Chess', 'Tea and talk'], ['Kith'], ['Games']],
  );
});

test('a file is given whole services: an array, or a line each', async () => {
  const [array, lines] = [join(folder, 'all.json'), join(folder, 'all.ndjson')];
  assert.equal((await typed(array)).code, 0);
  assert.equal((await typed(lines)).code, 0);
  const services = JSON.parse(await readFile(array, 'utf8')) as Record<string, unknown>[];

  assert.deepEqual(await linesOf(lines), services);
  assert.ok(services.some((service) => Array.isArray(service['service_at_locations'])));
  assert.deepEqual(services.map(({ name }) => String(name)).toSorted(), ['Chess', 'Tea and talk']);
});

test('what cannot be written exits with 1 and says why, and leaves nothing half-written', async () => {
  await writeFile(join(folder, 'a-file'), '');
  await mkdir(join(folder, 'a-folder.json'));
  for (const [target, why] of [
    [join(folder, 'a-file'), /there is a file of that name/],
    [join(folder, 'nowhere', 'all.json'), /the folder that it is to be in is not there/],
    [join(folder, 'a-folder.json'), /there is a folder of that name/],
  ] as const) {
    const { code, said } = await typed(target);
    assert.equal(code, 1, target);
    assert.match(said.at(-1) ?? '', why);
  }
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('wrong words exit with 2', async () => {
  assert.equal((await typed()).code, 2);
  assert.equal((await typed('a', 'b')).code, 2);
  assert.equal((await typed('a', '--format', 'xml')).code, 2);
});
