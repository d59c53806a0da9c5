import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';

import { draftOf, dropDraft, keepDraft } from './drafts.ts';
import type { NetworkId, UserId } from './ids.ts';

const networkIds = ['00000000-0000-4000-8000-00000000000a' as NetworkId];
const elsewhere = ['00000000-0000-4000-8000-00000000000b' as NetworkId];
const form = '/referrals/new';
const typed = { hopes: 'Rhywun i gerdded gyda fi', reasons: ['lonely', 'money'] };

test('what somebody typed is kept as they typed it, with the moment', () =>
  inWork({ networkIds }, async (work) => {
    assert.equal(await draftOf(work, form), null);
    await keepDraft(work, form, typed);

    assert.deepEqual(await draftOf(work, form), { typed, savedAt: work.now });
  }));

test('what is typed later takes its place', () =>
  inWork({ networkIds }, async (work) => {
    await keepDraft(work, form, typed);
    await asAnother(work, { networkIds, now: new Date('2026-03-02T09:05:00Z') }, async (later) => {
      await keepDraft(later, form, { hopes: 'Somebody to walk with' });
    });

    assert.deepEqual(await draftOf(work, form), {
      typed: { hopes: 'Somebody to walk with' },
      savedAt: new Date('2026-03-02T09:05:00Z'),
    });
  }));

test('each form has its own draft, and sending one forgets that one', () =>
  inWork({ networkIds }, async (work) => {
    await keepDraft(work, form, typed);
    await keepDraft(work, '/people/new', typed);
    await dropDraft(work, form);
    await dropDraft(work, form);

    assert.equal(await draftOf(work, form), null);
    assert.ok(await draftOf(work, '/people/new'));
  }));

test('a draft is theirs alone: a colleague has none, and cannot forget it', () =>
  inWork({ networkIds }, async (work) => {
    await keepDraft(work, form, typed);
    const colleague = { networkIds, userId: '00000000-0000-4000-8000-0000000000ef' as UserId };
    await asAnother(work, colleague, async (other) => {
      assert.equal(await draftOf(other, form), null);
      await dropDraft(other, form);
    });

    assert.ok(await draftOf(work, form));
  }));

test('what they typed in one network is not seen in another', () =>
  inWork({ networkIds }, async (work) => {
    await keepDraft(work, form, typed);
    await asAnother(work, { networkIds: elsewhere }, async (other) => {
      assert.equal(await draftOf(other, form), null);
    });
  }));
