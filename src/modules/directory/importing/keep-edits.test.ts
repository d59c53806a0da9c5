import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { waitingFor } from '../editing/store/edit-store.ts';
import { serviceOf } from '../search/service-reads.ts';
import { edit, editor, readFeedOf, serviceId, standing } from './keep-edits.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';
import { saidBy, saidFields } from './provenance.ts';
import { importRecords } from './reports.ts';
import { provenanceOf } from './store/said-store.ts';

const id = serviceId('s1');

function read(work: Work, changes: JsonObject = {}) {
  return readFeedOf(work, { s1: changes });
}

test('a listing that is read from the database says what was said when it was written', () =>
  inWork(editor, async (work) => {
    await read(work);
    const provenance = await provenanceOf(work, id);
    const { listing } = await standing(work, 's1');
    assert.deepEqual(saidBy(listing, '2026-03-02'), provenance?.said);
    assert.ok(Object.keys(provenance?.said ?? {}).length > 10);
    assert.ok(
      Object.keys(provenance?.said ?? {}).every((field) => (saidFields as readonly string[]).includes(field)),
    );
  }));

test('what an editor changed stands when the source changes something else', () =>
  inWork(editor, async (work) => {
    await read(work);
    await edit(work, 's1', { waitTime: 'Two weeks', description: 'Ours.' });

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
    await edit(work, 's1', { description: 'Ours.' });

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
    await edit(work, 's1', { description: 'Agreed.' });
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
