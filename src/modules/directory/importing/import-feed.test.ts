import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import type { OpenJobWork } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { audited } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { derivedId } from './derived-id.ts';
import { feedService } from './open-referral/feed.examples.ts';
import { importRecords } from '../index.ts';
import { serviceOf } from '../search/service-reads.ts';
import { importFeed } from './import-feed.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
const source = 'northvale-feed';

function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

function fileOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function imported(work: Work, content: unknown) {
  return importFeed(within(work), { from: { file: fileOf(content) }, source });
}

function idOf(key: string): ServiceId {
  return derivedId(source, 'service', key);
}

async function remarksOn(work: Work, key: string) {
  const records = await importRecords(work, { source, limit: 200 });
  const found = records.find((record) => record.key === key);
  return found ? [found.outcome, ...found.remarks] : null;
}

test('a service of the standard is brought in with everything that is nested in it', () =>
  inWork(editor, async (work) => {
    const report = await imported(work, { total_items: 1, contents: [feedService('s1')] });

    assert.deepEqual(report.services, { read: 1, added: 1, changed: 0, unchanged: 0 });
    const kettle = await serviceOf(work, idOf('s1'));
    assert.equal(kettle.name, 'Tuesday Kettle');
    assert.equal(kettle.organisation, 'Northvale Neighbours');
    assert.equal(kettle.description, 'Tea & talk.\n\n* Scones\n\n* Songs');
    assert.deepEqual([kettle.minimumAge, kettle.maximumAge], [18, null]);
    assert.deepEqual(kettle.assured, { on: '2026-02-01', by: 'Northvale Neighbours' });
    assert.deepEqual(
      kettle.phones.map(({ number }) => number),
      ['01632 960301'],
    );
    assert.deepEqual(
      kettle.schedules.map(({ freq, byDay, opensAt, closesAt }) => [freq, byDay, opensAt, closesAt]),
      [['WEEKLY', ['TU', 'TH'], '10:00', '12:30']],
    );
    assert.deepEqual(
      kettle.costs.map(({ amount, currency }) => [amount, currency]),
      [[2.5, 'GBP']],
    );
    assert.deepEqual(
      kettle.places.map(({ town, postcode }) => [town, postcode]),
      [['Northvale', 'NV1 2AB']],
    );
    assert.deepEqual(
      kettle.languages.map(({ name }) => name),
      ['Welsh'],
    );
    assert.deepEqual(kettle.terms, ['Befriending']);
    assert.deepEqual(await audited(work), ['directory.imported']);
  }));

test('reading a feed again writes nothing that is the same, and changes what is not', () =>
  inWork(editor, async (work) => {
    await imported(work, { contents: [feedService('s1'), feedService('s2')] });
    const same = await imported(work, { contents: [feedService('s1'), feedService('s2')] });
    assert.deepEqual(same.services, { read: 2, added: 0, changed: 0, unchanged: 2 });

    const changed = await imported(work, {
      contents: [feedService('s1'), feedService('s2', { phones: [] })],
    });

    assert.deepEqual(changed.services, { read: 2, added: 0, changed: 1, unchanged: 1 });
    assert.deepEqual((await serviceOf(work, idOf('s2'))).phones, []);
  }));

test('one bad record never keeps the others out, and each says why', () =>
  inWork(editor, async (work) => {
    const bad = [{ name: 'No id' }, { id: 's3', name: null }, 'text', feedService('s1'), feedService('s1')];
    const report = await imported(work, { contents: [...bad, feedService('s2')] });

    assert.equal(report.services.added, 2);
    assert.deepEqual(await remarksOn(work, 'record 1'), ['left-out', 'left-out:id:missing']);
    assert.deepEqual(await remarksOn(work, 's3'), ['left-out', 'left-out:name:missing']);
    assert.deepEqual(await remarksOn(work, 'record 3'), ['left-out', 'left-out:record:not-an-object']);
    assert.deepEqual(await remarksOn(work, 's1 #5'), ['left-out', 'left-out:id:said-twice']);
  }));

test('nulls, wrong types and impossible values are mended or doubted, and said', () =>
  inWork(editor, async (work) => {
    const odd = feedService('s1', {
      status: null,
      minimum_age: '21',
      maximum_age: 12,
      email: ['warden at example'],
      assured_date: '2031-01-01',
      phones: { number: 1_632_960_301 },
      cost_options: [{ amount: 'about five' }],
      schedules: [{ freq: 'YEARLY', byday: 'someday' }, null],
    });
    await imported(work, { contents: [odd] });

    assert.deepEqual(
      new Set(await remarksOn(work, 's1')),
      new Set([
        'doubtful',
        'mended:name:was-upper-case',
        'mended:description:was-markup',
        'mended:service_at_locations.location.addresses.postal_code:postal-code-spacing',
        'mended:status:supposed-active',
        'mended:minimum_age:wrong-type',
        'doubtful:maximum_age:below-minimum',
        'mended:email:wrong-type',
        'doubtful:email:email-unreadable',
        'doubtful:assured_date:in-the-future',
        'mended:phones.number:wrong-type',
        'doubtful:cost_options.amount:not-a-number',
        'doubtful:schedules.byday:unreadable',
        'doubtful:schedules.freq:unknown',
        'doubtful:schedules.opens_at:no-hours',
      ]),
    );
  }));

test('a service that a feed has no longer is proposed for removal; a feed of nothing is refused', () =>
  inWork(editor, async (work) => {
    await imported(work, { contents: [feedService('s1'), feedService('s2')] });
    const report = await imported(work, { contents: [feedService('s1')] });

    assert.equal(report.proposedForRemoval, 1);
    assert.deepEqual(await remarksOn(work, 's2'), [
      'proposed-for-removal',
      'doubtful:id:no-longer-in-source',
    ]);
    assert.equal((await serviceOf(work, idOf('s2'))).status, 'active');
    await assert.rejects(imported(work, { contents: [] }), { code: 'directory.import-no-services' });
  }));

test('somebody who may not edit the directory is refused before anything is read', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await assert.rejects(importFeed(within(work), { from: { file: '/nowhere' }, source }), {
      code: 'directory.edit',
    });
  }));
