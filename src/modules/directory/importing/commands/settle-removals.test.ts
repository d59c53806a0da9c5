import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { importFeed } from '../import-feed.ts';
import { audited } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { serviceOf } from '../../search/service-reads.ts';
import { derivedId } from '../derived-id.ts';
import { feedService } from '../open-referral/feed.examples.ts';
import { recordsWith } from '../store/report-store.ts';
import { settleRemovals } from './settle-removals.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

function read(work: Work, ids: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
  writeFileSync(file, JSON.stringify(ids.map((id) => feedService(id))));
  return importFeed((body) => body(work), { from: { file }, source: 'northvale' });
}

const idOf = (key: string) => derivedId<ServiceId>('northvale', 'service', key);

async function proposed(work: Work): Promise<readonly string[]> {
  const looking = { outcome: 'proposed-for-removal', source: null, after: null, limit: 10 } as const;
  return (await recordsWith(work, looking)).map(({ key }) => key);
}

test('what its directory has no longer ends when an editor says so, and comes back with it', () =>
  inWork(editor, async (work) => {
    await read(work, ['s1', 's2', 's3']);
    await read(work, ['s1']);
    assert.deepEqual(await proposed(work), ['s2', 's3']);

    await settleRemovals(work, { once: newId(), serviceIds: [idOf('s2'), idOf('s1')], verdict: 'ended' });

    assert.equal((await serviceOf(work, idOf('s2'))).status, 'defunct');
    assert.equal((await serviceOf(work, idOf('s1'))).status, 'active');
    assert.deepEqual(await proposed(work), ['s3']);
    assert.ok((await audited(work)).includes('directory.ended-with-its-source'));
    await read(work, ['s1', 's2']);
    assert.equal((await serviceOf(work, idOf('s2'))).status, 'active');
  }));

test('what an editor keeps belongs to its directory no more, and is not proposed again', () =>
  inWork(editor, async (work) => {
    await read(work, ['s1', 's2']);
    await read(work, ['s1']);

    await settleRemovals(work, { once: newId(), serviceIds: [idOf('s2')], verdict: 'kept' });
    await read(work, ['s1']);

    assert.deepEqual(await proposed(work), []);
    const kept = await serviceOf(work, idOf('s2'));
    assert.deepEqual([kept.status, kept.source], ['active', null]);
  }));

test('the same twice is done once, and whoever may not edit the directory settles nothing', () =>
  inWork(editor, async (work) => {
    await read(work, ['s1', 's2']);
    await read(work, ['s1']);
    const settling = { once: newId<string>(), serviceIds: [idOf('s2')], verdict: 'ended' } as const;
    await settleRemovals(work, settling);
    await settleRemovals(work, settling);
    assert.equal((await audited(work)).filter((did) => did === 'directory.ended-with-its-source').length, 1);
    await asAnother(work, { permissions: ['directory.search'] }, (other) =>
      assert.rejects(settleRemovals(other, settling), { code: 'directory.edit' }),
    );
  }));
