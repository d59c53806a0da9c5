import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited, aService, fullService } from '../../directory.examples.ts';
import { searchServices } from '../../search/search-services.ts';
import {
  anEditor,
  aKeptListing,
  anOwner,
  aStranger,
  publicFields,
  sends,
  versionOf,
} from '../editing.examples.ts';
import { revisionsOf } from '../store/revision-store.ts';
import { waitingFor } from '../store/edit-store.ts';
import { editListing } from './edit-listing.ts';

const once = () => newId<string>();
const all = { before: null, limit: 50 };

test('what an editor changes stands at once, is found, and is noted', () =>
  inWork(anEditor, async (work) => {
    const id = await aService(work, fullService);

    await sends(work, anEditor, { id, name: 'Zebra company', howToStart: 'Ring first.' });

    const { name, howToStart, description } = await publicFields(work, id);
    assert.deepEqual([name, howToStart], ['Zebra company', 'Ring first.']);
    assert.equal(description, fullService.description);
    assert.equal((await searchServices(work, { words: 'zebra' })).services.length, 1);
    assert.deepEqual(await audited(work), ['directory.services-added', 'directory.edited']);
  }));

test('a form that changes nothing leaves everything that belongs to the listing as it was', () =>
  inWork(anEditor, async (work) => {
    const id = await aService(work, fullService);
    const before = await publicFields(work, id);

    await sends(work, anEditor, { id });

    assert.deepEqual(await publicFields(work, id), before);
    assert.equal(await versionOf(work, id), '1');
    assert.deepEqual(await revisionsOf(work, id, all), []);
  }));

test('the version that stood before the first change is kept whole, and so is each change', () =>
  inWork(anEditor, async (work) => {
    const id = await aService(work, fullService);

    await sends(work, anEditor, { id, name: 'Second name' });
    await sends(work, anEditor, { id, phones: [] });

    const kept = await revisionsOf(work, id, all);
    assert.deepEqual(
      kept.map(({ version, what, byRole }) => [version, what, byRole]),
      [
        [3, 'edited', 'editor'],
        [2, 'edited', 'editor'],
        [1, 'stood', 'source'],
      ],
    );
    assert.deepEqual(kept[2]?.listing.name, fullService.name);
    assert.equal(kept[1]?.listing.phones.length, 1);
    assert.equal(await versionOf(work, id), '3');
  }));

test('what an owner changes waits, and the public sees what was approved last', () =>
  inWork(anOwner, async (work) => {
    const id = await aKeptListing(work, fullService);

    const edit = await sends(work, anOwner, { id, name: 'Kettle on Thursdays' });

    assert.equal((await publicFields(work, id)).name, fullService.name);
    const waiting = await waitingFor(work, id);
    assert.deepEqual(
      waiting.map(({ id: one, state, proposed }) => [one, state, proposed.name]),
      [[edit, 'waiting', 'Kettle on Thursdays']],
    );
    assert.ok((await audited(work)).includes('directory.edit-proposed'));
  }));

test('an owner who sends again replaces what they sent before', () =>
  inWork(anOwner, async (work) => {
    const id = await aKeptListing(work);

    await sends(work, anOwner, { id, name: 'First thought' });
    await sends(work, anOwner, { id, name: 'Second thought' });

    assert.deepEqual(
      (await waitingFor(work, id)).map(({ proposed }) => proposed.name),
      ['Second thought'],
    );
  }));

test('a form sent twice changes the listing once', () =>
  inWork(anEditor, async (work) => {
    const id = await aService(work);
    const fields = { ...(await publicFields(work, id)), name: 'Once' };
    const sent = { once: once(), serviceId: id, version: '1', fields };

    const first = await editListing(work, sent);
    const second = await editListing(work, sent);

    assert.deepEqual(second, first);
    assert.equal(await versionOf(work, id), '2');
  }));

test('a form made from an older version is refused, and says who changed it', () =>
  inWork(anOwner, async (work) => {
    const id = await aKeptListing(work);
    const fields = await publicFields(work, id);
    await sends(work, anEditor, { id, name: 'Changed meanwhile' });

    const late = editListing(work, { once: once(), serviceId: id, version: '1', fields });

    await assert.rejects(late, {
      code: 'platform.changed-since',
      details: { changedBy: anEditor.userId, changedAt: work.now.toISOString() },
    });
  }));

test('a place that another listing is at is changed for this listing only', () =>
  inWork(anEditor, async (work) => {
    const [one, other] = [await aService(work, fullService), await aService(work, fullService)];
    const hall = (await publicFields(work, one)).places[0];
    assert.ok(hall);
    await shareItsPlace(work, one, other);

    await sends(work, anEditor, { id: other, places: [{ ...hall, postcode: 'NV9 9ZZ' }] });

    assert.deepEqual((await publicFields(work, one)).places, [hall]);
    assert.equal((await publicFields(work, other)).places[0]?.postcode, 'NV9 9ZZ');
  }));

test('a form cannot name a part of another listing', () =>
  inWork(anEditor, async (work) => {
    const [one, other] = [await aService(work, fullService), await aService(work)];
    const theirs = await publicFields(work, one);
    const { phones, places, when, costs } = theirs;

    await sends(work, anEditor, {
      id: other,
      phones: phones.map((phone) => ({ ...phone, number: '01632 960999' })),
      places: places.map((place) => ({ ...place, town: 'Elsewhere' })),
      when: when.map((row) => ({ ...row, opensAt: '23:00' })),
      costs: costs.map((cost) => ({ ...cost, amount: 99 })),
    });

    assert.deepEqual(await publicFields(work, one), theirs);
    assert.equal((await publicFields(work, other)).phones[0]?.number, '01632 960999');
  }));

test('somebody who keeps another listing cannot tell this one from one that does not exist', () =>
  inWork(aStranger, async (work) => {
    const id = await aKeptListing(work);
    const fields = await publicFields(work, id);
    const sent = { once: once(), version: '1', fields };

    for (const serviceId of [id, newId<typeof id>()]) {
      await assert.rejects(editListing(work, { ...sent, serviceId }), {
        kind: 'not-found',
        code: 'directory.no-such-service',
      });
    }
  }));

test('somebody who keeps nothing is refused before anything is read', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    const id = await aKeptListing(work);
    const fields = await publicFields(work, id);
    await asAnother(work, { permissions: ['directory.search'] }, async (as) => {
      const sent = { once: once(), serviceId: id, version: '1', fields };
      await assert.rejects(editListing(as, sent), { kind: 'not-allowed', code: 'directory.own' });
    });
  }));

async function shareItsPlace(
  work: Parameters<typeof publicFields>[0],
  one: Awaited<ReturnType<typeof aService>>,
  other: typeof one,
): Promise<void> {
  const { sql } = await import('kysely');
  await sql`update directory.service_at_location set location_id =
    (select location_id from directory.service_at_location where service_id = ${one})
    where service_id = ${other}`.execute(work.trx);
}
