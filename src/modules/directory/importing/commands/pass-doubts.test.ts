import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited } from '../../directory.examples.ts';
import { importFeed } from '../import-feed.ts';
import { feedService } from '../open-referral/feed.examples.ts';
import { countWith, recordsWith } from '../store/report-store.ts';
import type { RecordKey } from '../store/report-store.ts';
import { doubtfulWork } from '../work.ts';
import { passDoubts } from './pass-doubts.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

/** Two services, each with an address that is none. */
function read(work: Work, ...emails: readonly [string, string]) {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
  const records = emails.map((email, place) => feedService(`s${place}`, { email }));
  writeFileSync(file, JSON.stringify([...records, { id: 'nameless' }]));
  return importFeed((body) => body(work), { from: { file }, source: 'northvale' });
}

async function doubted(work: Work): Promise<readonly RecordKey[]> {
  const all = { source: null, after: null, limit: 10 } as const;
  const found = [
    await recordsWith(work, { ...all, outcome: 'doubtful' }),
    await recordsWith(work, { ...all, outcome: 'left-out' }),
  ];
  return found.flat().map(({ source, table, key }) => ({ source, table, key }));
}

const keysOf = (records: readonly RecordKey[]) => records.map(({ key }) => key);
const pass = (work: Work, records: readonly RecordKey[]) =>
  passDoubts(work, { once: newId<string>(), records });

test('what an editor lets stand waits no longer, and does not come back with the same doubt', () =>
  inWork(editor, async (work) => {
    await read(work, 'none', 'nobody');
    const [first, ...others] = await doubted(work);
    assert.ok(first);
    assert.deepEqual(keysOf([first, ...others]), ['s0', 's1', 'nameless']);
    await pass(work, [first]);
    assert.deepEqual(await doubted(work), others);
    assert.equal(await doubtfulWork.count(work), 1);
    await read(work, 'still none', 'nobody');
    assert.deepEqual(await doubted(work), others, 'the same is remarked on another value');
    assert.ok((await audited(work)).includes('directory.doubts-passed'));
  }));

test('with another doubt a record is to be looked at again', () =>
  inWork(editor, async (work) => {
    await read(work, 'none', 'nobody');
    await pass(work, await doubted(work));
    assert.deepEqual(await doubted(work), []);
    const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
    writeFileSync(
      file,
      JSON.stringify([feedService('s0', { email: 'none', url: 'no place' }), feedService('s1')]),
    );
    await importFeed((body) => body(work), { from: { file }, source: 'northvale' });
    assert.deepEqual(keysOf(await doubted(work)), ['s0']);
  }));

test('of what is gone from its directory it has to be said whether it goes on; what is not there is nothing', () =>
  inWork(editor, async (work) => {
    await read(work, 'a@example.org', 'b@example.org');
    const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
    writeFileSync(file, JSON.stringify([feedService('s0', { email: 'a@example.org' })]));
    await importFeed((body) => body(work), { from: { file }, source: 'northvale' });
    const gone = { source: 'northvale', table: 'services', key: 's1' };
    await pass(work, [gone, { ...gone, key: 'nobody' }]);
    assert.equal(await countWith(work, 'proposed-for-removal', null), 1);
    assert.ok(!(await audited(work)).includes('directory.doubts-passed'));
  }));

test('the same form twice is done once, and whoever may not edit the directory passes nothing', () =>
  inWork(editor, async (work) => {
    await read(work, 'none', 'nobody');
    const sent = { once: newId<string>(), records: await doubted(work) };
    await passDoubts(work, sent);
    await passDoubts(work, sent);
    assert.equal((await audited(work)).filter((did) => did === 'directory.doubts-passed').length, 1);
    await asAnother(work, { permissions: ['directory.search'] }, async (other) => {
      await assert.rejects(passDoubts(other, sent), { kind: 'not-allowed' });
    });
  }));
