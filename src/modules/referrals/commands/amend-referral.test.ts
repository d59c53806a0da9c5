import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { amendmentsOf } from '#platform/amendments.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aReferral } from '../referrals.examples.ts';
import { referralOf } from '../store/kept-referral.ts';
import { amendReferral } from './amend-referral.ts';
import type { AmendReferral } from './amend-referral.ts';

const right = {
  reasons: ['money'],
  reasonNote: null,
  hopes: 'Help with the rent',
  urgency: 'routine',
} as const;

async function referred(body: (work: Work, asked: AmendReferral) => Promise<void>) {
  await inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id: referralId } = await aReferral(work);
    await body(work, {
      ...right,
      once: newId(),
      referralId,
      version: '1',
      reason: 'They said so on the phone',
    });
  });
}

test('what was wrong is put right, what it said before stays, and it is audited', () =>
  referred(async (work, asked) => {
    const before = await referralOf(work, asked.referralId);
    await amendReferral(work, asked);

    const after = await referralOf(work, asked.referralId);
    assert.equal(after.hopes, 'Help with the rent');
    assert.deepEqual(after.reasons, ['money']);
    assert.equal(after.version, before.version + 1);
    const kept = (await amendmentsOf(work, 'referral', [asked.referralId])).get(asked.referralId) ?? [];
    assert.deepEqual(kept.find(({ field }) => field === 'hopes')?.before, before.hopes);
    assert.ok(kept.every(({ reason }) => reason === 'They said so on the phone'));
    const { rows } = await sql`select from audit.entry where action = 'referrals.amended'`.execute(work.trx);
    assert.equal(rows.length, 1);
  }));

test('sent twice it is amended once, and with nothing changed not at all', () =>
  referred(async (work, asked) => {
    await amendReferral(work, asked);
    await amendReferral(work, asked);
    await amendReferral(work, { ...asked, once: newId(), version: '2' });

    assert.equal((await referralOf(work, asked.referralId)).version, 2);
  }));

test('a page that shows an older version is told who changed it', () =>
  referred(async (work, asked) => {
    await amendReferral(work, asked);

    await assert.rejects(amendReferral(work, { ...asked, once: newId(), hopes: 'A walk' }), {
      code: 'platform.changed-since',
      details: { changedBy: workerAsha.id, changedAt: work.now.toISOString() },
    });
  }));

test('out of reach there is no such referral, and without the permission nothing is read', () =>
  referred(async (work, asked) => {
    await asAnother(work, as(workerSouth), (their) =>
      assert.rejects(amendReferral(their, asked), { code: 'referrals.not-found' }),
    );
    await asAnother(work, as(gpNia), (their) =>
      assert.rejects(amendReferral(their, asked), { kind: 'not-allowed' }),
    );
  }));
