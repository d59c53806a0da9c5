import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { inWork } from '#tests/support/database.ts';

import { audited, someServices } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { editor, rowsOf } from '../assurance.examples.ts';
import { staleCount, staleListings } from '../store/stale-store.ts';
import { reviewStale } from './review-stale.ts';

const three = ['One', 'Two', 'Three'].map((name) => ({ name }));

suite('reviewing what nobody has checked', () => {
  test('what nobody ever checked comes first, then the longest ago; what was checked lately does not come', () =>
    inWork(editor, async (work) => {
      const before = await staleCount(work);
      await someServices(work, [
        { name: 'Lately', assured: { on: '2025-12-01', by: 'x' } },
        { name: 'Long ago', assured: { on: '2025-03-01', by: 'x' } },
        { name: 'Longer ago', assured: { on: '2024-03-01', by: 'x' } },
        { name: 'Never' },
      ]);
      const found = await staleListings(work, { after: null, limit: 1000 });
      const names = found.map(({ name }) => name).filter((name) => /ago|Never|Lately/.test(name));
      assert.deepEqual(names, ['Never', 'Longer ago', 'Long ago']);
      assert.equal((await staleCount(work)) - before, 3);
    }));

  test('pages follow each other without a gap and without a repetition', () =>
    inWork(editor, async (work) => {
      const given = ['2024-01-01', '2024-01-01', '2024-06-01'].map((on) => ({
        name: on,
        assured: { on, by: 'x' },
      }));
      await someServices(work, [...given, ...three]);
      const whole = await staleListings(work, { after: null, limit: 100 });
      const paged: ServiceId[] = [];
      for (let after = null; ;) {
        const [one] = await staleListings(work, { after, limit: 1 });
        if (!one) break;
        paged.push(one.id);
        after = one as never;
      }
      assert.deepEqual(
        paged,
        whole.map(({ id }) => id),
      );
    }));

  test('many are said to be right at once, each with an entry in the audit trail', () =>
    inWork(editor, async (work) => {
      const serviceIds = await someServices(work, three);
      assert.equal(await reviewStale(work, { once: newId<string>(), serviceIds, verdict: 'right' }), 3);
      for (const id of serviceIds) {
        assert.equal((await rowsOf(work, 'directory.service', id))[0]?.['assured_on'], '2026-03-02');
      }
      assert.equal((await audited(work)).filter((action) => action === 'directory.reviewed').length, 3);
    }));

  test('closed ones are found no more, and one that is closed already stays as it is', () =>
    inWork(editor, async (work) => {
      const [open, shut] = await someServices(work, [{ name: 'Open' }, { name: 'Shut', status: 'inactive' }]);
      assert.ok(open && shut);
      const review = { serviceIds: [open, shut], verdict: 'closed' } as const;
      assert.equal(await reviewStale(work, { once: newId<string>(), ...review }), 1);
      const statuses = [
        await rowsOf(work, 'directory.service', open),
        await rowsOf(work, 'directory.service', shut),
      ];
      assert.deepEqual(
        statuses.map(([row]) => row?.['status']),
        ['defunct', 'inactive'],
      );
      assert.deepEqual(await rowsOf(work, 'directory.service_search', open), []);
    }));

  test('sent twice it is done once', () =>
    inWork(editor, async (work) => {
      const [id] = await someServices(work, [{ name: 'One' }]);
      assert.ok(id);
      const sent = { once: newId<string>(), serviceIds: [id], verdict: 'right' } as const;
      await reviewStale(work, sent);
      await reviewStale(work, sent);
      assert.equal((await rowsOf(work, 'directory.service', id))[0]?.['version'], 2);
    }));

  test('only editors review', () =>
    inWork({ permissions: ['directory.suggest'] }, async (work) => {
      const review = { once: newId<string>(), serviceIds: [], verdict: 'right' } as const;
      await assert.rejects(reviewStale(work, review), { kind: 'not-allowed' });
    }));
});
