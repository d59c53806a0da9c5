import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited } from '../../directory.examples.ts';
import {
  aKeptListing,
  anEditor,
  anOwner,
  aStranger,
  publicFields,
  sends,
  versionOf,
} from '../editing.examples.ts';
import { standingOf } from '../store/listing-store.ts';
import { revisionsOf } from '../store/revision-store.ts';
import { sayStillRight } from './say-still-right.ts';

const once = () => newId<string>();

test('who keeps a listing says that all of it is still right: it was checked today, and its history says so', () =>
  inWork(anOwner, async (work) => {
    const serviceId = await aKeptListing(work);
    const before = await publicFields(work, serviceId);

    await sayStillRight(work, { once: once(), serviceId });

    const checkedOn = work.now.toISOString().slice(0, 10);
    assert.deepEqual(await publicFields(work, serviceId), { ...before, checkedOn });
    const standing = await standingOf(work, serviceId);
    assert.equal(standing?.listing.assured?.by, standing?.organisation ?? before.name);
    const [latest] = await revisionsOf(work, serviceId, { before: null, limit: 1 });
    assert.deepEqual([latest?.what, latest?.byRole], ['checked', 'owner']);
    assert.equal((await audited(work)).at(-1), 'directory.owner-answered');
  }));

test('said twice with one key it is said once', () =>
  inWork(anOwner, async (work) => {
    const serviceId = await aKeptListing(work);
    const said = { once: once(), serviceId };
    await sayStillRight(work, said);
    const version = await versionOf(work, serviceId);

    await sayStillRight(work, said);

    assert.equal(await versionOf(work, serviceId), version);
  }));

test('of a listing that is closed nobody says that it is still right', () =>
  inWork(anOwner, async (work) => {
    const serviceId = await aKeptListing(work);
    await sends(work, anEditor, { id: serviceId, status: 'temporarily closed' });

    await assert.rejects(sayStillRight(work, { once: once(), serviceId }), {
      kind: 'conflict',
      code: 'directory.not-running',
    });
  }));

test('somebody who does not keep the listing cannot tell that it is there; who keeps nothing is refused', () =>
  inWork(aStranger, async (work) => {
    const said = { once: once(), serviceId: await aKeptListing(work) };

    await assert.rejects(sayStillRight(work, said), { code: 'directory.no-such-service' });
    await asAnother(work, { permissions: ['directory.search'] }, async (as) => {
      await assert.rejects(sayStillRight(as, said), { kind: 'not-allowed', code: 'directory.own' });
    });
  }));
