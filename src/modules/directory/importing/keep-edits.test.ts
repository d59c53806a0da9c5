import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { importFeed } from './import-feed.ts';
import type { ServiceId } from '../domain/listing.ts';
import { editListing } from '../editing/commands/edit-listing.ts';
import { fieldsOf } from '../editing/domain/fields.ts';
import { waitingFor } from '../editing/store/edit-store.ts';
import { standingOf } from '../editing/store/listing-store.ts';
import { serviceOf } from '../search/service-reads.ts';
import { derivedId } from './derived-id.ts';
import type { JsonObject } from './open-referral/fields.ts';
import { feedService } from './open-referral/feed.examples.ts';
import { saidBy, saidFields } from './provenance.ts';
import { importRecords } from './reports.ts';
import { provenanceOf } from './store/said-store.ts';

const editor = { permissions: ['directory.edit', 'directory.own', 'directory.search'] } as const;
const id = derivedId<ServiceId>('northvale', 'service', 's1');

function read(work: Work, changes: JsonObject = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
  writeFileSync(file, JSON.stringify([feedService('s1', changes)]));
  return importFeed((body) => body(work), { from: { file }, source: 'northvale' });
}

async function standing(work: Work) {
  const found = await standingOf(work, id);
  assert.ok(found);
  return found;
}

async function edit(work: Work, changes: object) {
  const { listing, organisation, version } = await standing(work);
  const fields = { ...fieldsOf(listing, organisation), ...changes };
  await editListing(work, { once: newId(), serviceId: id, version: String(version), fields });
}

test('a listing that is read from the database says what was said when it was written', () =>
  inWork(editor, async (work) => {
    await read(work);
    const provenance = await provenanceOf(work, id);
    const { listing } = await standing(work);
    assert.deepEqual(saidBy(listing, '2026-03-02'), provenance?.said);
    assert.ok(Object.keys(provenance?.said ?? {}).length > 10);
    assert.ok(
      Object.keys(provenance?.said ?? {}).every((field) => (saidFields as readonly string[]).includes(field)),
    );
  }));

test('what an editor changed stands when the source changes something else', () =>
  inWork(editor, async (work) => {
    await read(work);
    await edit(work, { waitTime: 'Two weeks', description: 'Ours.' });

    await read(work, { email: 'kettle@example.org' });

    const kettle = await serviceOf(work, id);
    assert.deepEqual(
      [kettle.description, kettle.waitTime, kettle.email],
      ['Ours.', 'Two weeks', 'kettle@example.org'],
    );
    assert.deepEqual(await waitingFor(work, id), []);
    assert.deepEqual((await provenanceOf(work, id))?.kept, ['description', 'waitTime']);
  }));

test('what the source says of a field that was changed here is proposed, and doubted', () =>
  inWork(editor, async (work) => {
    await read(work);
    await edit(work, { description: 'Ours.' });

    await read(work, { description: 'Theirs, and new.' });

    assert.equal((await serviceOf(work, id)).description, 'Ours.');
    const [record] = await importRecords(work, { source: 'northvale' });
    assert.equal(record?.outcome, 'doubtful');
    assert.ok(record.remarks.includes('doubtful:description:edited-here'));
    const [waiting] = await waitingFor(work, id);
    assert.deepEqual(
      [waiting?.base?.description, waiting?.proposed.description],
      ['Ours.', 'Theirs, and new.'],
    );
    await read(work, { description: 'Theirs, and new.', alert: 'Snow' });
    assert.equal((await waitingFor(work, id)).length, 1);
    assert.equal((await serviceOf(work, id)).alert, 'Snow');
  }));

test('a change that the source makes too is a change of the source again', () =>
  inWork(editor, async (work) => {
    await read(work);
    await edit(work, { description: 'Agreed.' });
    await read(work, { description: 'Agreed.' });
    assert.deepEqual((await provenanceOf(work, id))?.kept, []);

    await read(work, { description: 'Newer.' });

    assert.equal((await serviceOf(work, id)).description, 'Newer.');
  }));

test('a field keeps the day since when its source says so', () =>
  inWork(editor, async (work) => {
    await read(work);
    const first = (await provenanceOf(work, id))?.said;
    const later = { ...work, now: new Date('2026-04-01T09:00:00Z') };
    await read(later, { alert: 'Snow' });
    const said = (await provenanceOf(work, id))?.said;
    assert.deepEqual(said?.name, first?.name);
    assert.equal(said?.alert?.[1], '2026-04-01');
  }));
