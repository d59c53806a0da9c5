import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { asAnother, inWork } from '#tests/support/database.ts';

import { amendmentsOf, keepAmended } from './amendments.ts';
import type { NetworkId } from './ids.ts';
import { newId } from './ids.ts';

const networkIds = ['00000000-0000-4000-8000-00000000000a' as NetworkId];
const elsewhere = ['00000000-0000-4000-8000-00000000000b' as NetworkId];

const subject = () => ({ type: 'person', id: newId<string>() });
const amended = {
  before: { phone: '07700 900321', adjustments: ['large-print'], postcode: null },
  after: { phone: '07700 900322', adjustments: ['large-print'], postcode: 'NV1 1AA' },
  reason: 'She moved',
};

test('only what differs is kept, the old beside the new, with who, when and why', () =>
  inWork({ networkIds }, async (work) => {
    const about = subject();
    assert.deepEqual(await keepAmended(work, { subject: about, ...amended }), ['phone', 'postcode']);

    const kept = (await amendmentsOf(work, 'person', [about.id])).get(about.id) ?? [];
    const rest = { reason: 'She moved', amendedBy: work.actor.userId, amendedAt: work.now };
    assert.deepEqual(
      kept
        .map(({ field, before, after, reason, amendedBy, amendedAt }) => ({
          field,
          before,
          after,
          reason,
          amendedBy,
          amendedAt,
        }))
        .toSorted((a, b) => a.field.localeCompare(b.field)),
      [
        { field: 'phone', before: '07700 900321', after: '07700 900322', ...rest },
        { field: 'postcode', before: null, after: 'NV1 1AA', ...rest },
      ],
    );
  }));

test('when nothing differs nothing is kept: left out, null and the same are the same', () =>
  inWork({ networkIds }, async (work) => {
    const about = subject();
    const unchanged = {
      before: { phone: null, choices: ['a', 'b'] },
      after: { phone: null, email: null, choices: ['a', 'b'] },
    };
    assert.deepEqual(await keepAmended(work, { subject: about, ...unchanged, reason: 'A look' }), []);
    assert.equal((await amendmentsOf(work, 'person', [about.id])).size, 0);
  }));

test('amendments are read newest first, each with its own record', () =>
  inWork({ networkIds }, async (work) => {
    const [first, second] = [subject(), subject()];
    await keepAmended(work, { subject: first, before: { name: 'A' }, after: { name: 'B' }, reason: 'One' });
    await asAnother(work, { networkIds, now: new Date('2026-03-05T09:00:00Z') }, async (later) => {
      await keepAmended(later, {
        subject: first,
        before: { name: 'B' },
        after: { name: 'C' },
        reason: 'Two',
      });
      await keepAmended(later, {
        subject: second,
        before: { name: 'X' },
        after: { name: 'Y' },
        reason: 'Three',
      });
    });

    const found = await amendmentsOf(work, 'person', [first.id, second.id]);
    assert.deepEqual(
      found.get(first.id)?.map(({ reason }) => reason),
      ['Two', 'One'],
    );
    assert.deepEqual(
      found.get(second.id)?.map(({ reason }) => reason),
      ['Three'],
    );
    assert.equal((await amendmentsOf(work, 'referral', [first.id])).size, 0);
    assert.equal((await amendmentsOf(work, 'person', [])).size, 0);
  }));

test('an amendment without a reason is refused by the database', () =>
  inWork({ networkIds }, async (work) => {
    await assert.rejects(keepAmended(work, { subject: subject(), ...amended, reason: '  ' }), {
      constraint: 'amendment_has_reason',
    });
  }));

test('what was amended cannot be changed or removed', async () => {
  for (const change of [
    sql`update audit.amendment set reason = 'Another'`,
    sql`delete from audit.amendment`,
  ]) {
    await inWork({ networkIds }, async (work) => {
      await keepAmended(work, { subject: subject(), ...amended });
      await assert.rejects(change.execute(work.trx), { code: '42501' });
    });
  }
});

test('another network’s amendments do not exist', () =>
  inWork({ networkIds }, async (work) => {
    const about = subject();
    await keepAmended(work, { subject: about, ...amended });
    await asAnother(work, { networkIds: elsewhere }, async (other) => {
      assert.equal((await amendmentsOf(other, 'person', [about.id])).size, 0);
    });
  }));
