// On feeds that others published, which are not part of the project: left out where they are not beside it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { importFeed } from './import-feed.ts';

const home = resolve('../shared/data');
const realData = existsSync(home) ? {} : { skip: 'the published feeds (../shared/data) are not here' };
const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

function countOf({ remarks }: Awaited<ReturnType<typeof importFeed>>, remark: string): number {
  return remarks.find((one) => one.remark === remark)?.records ?? 0;
}

test(
  'a page of 128 services that all have one id is one service, and 127 that are said twice',
  realData,
  () =>
    inWork(editor, async (work) => {
      const file = resolve(home, 'oruk-mocks/service_list.json');
      const report = await importFeed((body) => body(work), { from: { file }, source: 'mock' });
      assert.deepEqual([report.services.read, report.services.added], [128, 1]);
      assert.equal(countOf(report, 'left-out:id:said-twice'), 127);
    }),
);

test('the example of the standard is taken whole', realData, () =>
  inWork(editor, async (work) => {
    const file = resolve(home, 'oruk-3.0/examples/service_full.json');
    const report = await importFeed((body) => body(work), { from: { file }, source: 'example' });
    assert.deepEqual(report.services, { read: 1, added: 1, changed: 0, unchanged: 0 });
    // It lies at latitude 100, and its postcode is none.
    assert.equal(countOf(report, 'doubtful:service_at_locations.location.latitude:impossible'), 1);
  }),
);

test('35 services without the status that the standard asks for are taken, and it is said', realData, () =>
  inWork(editor, async (work) => {
    const page = resolve(home, 'dfe-hsds3-mock/2002-getPaginatedListOfServices.json');
    const { contents } = JSON.parse(readFileSync(page, 'utf8')) as { contents: readonly object[] };
    const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'page.json');
    writeFileSync(file, JSON.stringify(contents.map((service, index) => ({ ...service, id: `s${index}` }))));

    const report = await importFeed((body) => body(work), { from: { file }, source: 'dfe' });

    assert.deepEqual(report.services, { read: 35, added: 35, changed: 0, unchanged: 0 });
    assert.equal(countOf(report, 'mended:status:supposed-active'), 35);
  }),
);
