import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import { networksExist, north } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { receiveSelfReferral } from './receive-referral.ts';
import { asked, rowOf } from './receive-referral.examples.ts';

const somebody: WorkAs = {
  networkIds: [north],
  permissions: ['referrals.refer-myself', 'people.add', 'people.record-consent'],
};

test('somebody refers themselves: a new person, even when they claim to be one that is there', () =>
  inWork(somebody, async (work) => {
    await networksExist(work);
    const there = await aPerson(work, { phone: '07700 900111', postcode: 'NV9 9ZZ' });

    const id = await receiveSelfReferral(work, asked({ personId: there, route: 'self' }));

    const row = await rowOf(work, id);
    assert.notEqual(row.personId, there);
    assert.equal(row.maybeKnown, true);
  }));

test('somebody who refers themselves under their own name, birthday and telephone joins their record', () =>
  inWork(somebody, async (work) => {
    await networksExist(work);
    const there = await aPerson(work, { givenName: 'OLIVE', phone: '+44 7700 900321', postcode: null });

    const row = await rowOf(work, await receiveSelfReferral(work, asked({ route: 'self' })));

    assert.equal(row.personId, there);
    assert.equal(row.maybeKnown, false);
  }));

test('who may not refer themselves is refused', () =>
  inWork({ networkIds: [north] }, async (work) => {
    await assert.rejects(receiveSelfReferral(work, asked()), {
      kind: 'not-allowed',
      code: 'referrals.refer-myself',
    });
  }));
