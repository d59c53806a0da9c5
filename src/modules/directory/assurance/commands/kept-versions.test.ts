import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId, noNetwork } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { aService, someServices } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { restoreVersion } from '../../editing/commands/restore-version.ts';
import { standingOf } from '../../editing/store/listing-store.ts';
import { revisionsOf } from '../../editing/store/revision-store.ts';
import { messagesIn, tokensIn } from '../assurance.examples.ts';
import { answerAsking } from './answer-asking.ts';
import { askOwners } from './ask-owners.ts';
import { reportListing } from './report-listing.ts';
import { reviewStale } from './review-stale.ts';
import { settleReports } from './settle-reports.ts';

const editor = {
  networkIds: [noNetwork],
  permissions: ['directory.edit', 'directory.own', 'directory.suggest', 'directory.search'],
} as const;
const once = () => newId<string>();
const versionsOf = async (work: Work, id: ServiceId) =>
  (await revisionsOf(work, id, { before: null, limit: 10 })).map(
    ({ what, byRole, listing }) =>
      `${what} by ${byRole}: ${listing.status}, ${listing.assured?.on ?? 'never'}`,
  );

suite('what editors and owners say of a listing is in its history', () => {
  test('closed from the list of stale ones, it can be brought back as it was', () =>
    inWork(editor, async (work) => {
      const [id, other] = await someServices(work, [{ name: 'Chess' }, { name: 'Choir' }]);
      assert.ok(id && other);
      await reviewStale(work, { once: once(), serviceIds: [id, other], verdict: 'closed' });
      assert.deepEqual(await versionsOf(work, id), [
        'closed by editor: defunct, never',
        'stood by source: active, never',
      ]);
      assert.equal((await versionsOf(work, other)).length, 2);
      await restoreVersion(work, { once: once(), serviceId: id, version: '2', from: 1 });
      assert.equal((await standingOf(work, id))?.listing.status, 'active');
    }));

  test('reports that were settled say what came of them', () =>
    inWork(editor, async (work) => {
      const id = await aService(work);
      await reportListing(work, { once: once(), serviceId: id, kind: 'closed', note: null, email: null });
      await settleReports(work, { once: once(), serviceId: id, outcome: 'closed-for-now', seenVersion: '1' });
      assert.equal((await versionsOf(work, id))[0], 'closed by editor: temporarily closed, never');
    }));

  test('an owner who answers that it is still right is said to have done so', () =>
    inWork(editor, async (work) => {
      const assured = { on: '2025-06-01', by: 'Us' };
      const id = await aService(work, { email: 'us@example.org', assured });
      await askOwners(work, 'https://kith.example.org');
      const [token = ''] = (await messagesIn(work)).flatMap(tokensIn);
      await answerAsking(work, { token, answer: 'right', note: null });
      assert.deepEqual(await versionsOf(work, id), [
        'checked by owner: active, 2026-03-02',
        'stood by source: active, 2025-06-01',
      ]);
    }));
});
