import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { aService, audited } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { editor, linkWorker, messagesIn, rowsOf } from '../assurance.examples.ts';
import type { Outcome } from '../domain/report.ts';
import { reportListing } from './report-listing.ts';
import { settleReports } from './settle-reports.ts';

async function aReported(work: Work, email: string | null = null): Promise<ServiceId> {
  const serviceId = await aService(work, { name: 'Chair yoga' });
  const said = { serviceId, kind: 'closed', note: null, email } as const;
  await asAnother(work, linkWorker, async (other) => {
    await reportListing(other, { once: newId<string>(), ...said });
  });
  return serviceId;
}

const settle = (work: Work, serviceId: ServiceId, outcome: Outcome, seenVersion = '1') =>
  settleReports(work, { once: newId<string>(), serviceId, outcome, seenVersion });

suite('settling what people said', () => {
  test('what has closed is closed, is not doubted any more, and that is audited', () =>
    inWork(editor, async (work) => {
      const id = await aReported(work);
      await settle(work, id, 'closed');
      const [service] = await rowsOf(work, 'directory.service', id);
      assert.deepEqual([service?.['status'], service?.['version']], ['defunct', 2]);
      assert.deepEqual(await rowsOf(work, 'directory.doubt', id), []);
      assert.deepEqual(await rowsOf(work, 'directory.service_search', id), []);
      assert.ok((await audited(work)).includes('directory.reports-settled'));
    }));

  test('an editor who found it right has checked it', () =>
    inWork(editor, async (work) => {
      const id = await aReported(work);
      await settle(work, id, 'not-so');
      const [service] = await rowsOf(work, 'directory.service', id);
      assert.deepEqual(
        [service?.['status'], service?.['assured_on'], service?.['assurer']],
        ['active', '2026-03-02', 'the editors of this directory'],
      );
    }));

  test('who left an address is thanked and told, and nobody else', () =>
    inWork(editor, async (work) => {
      const id = await aReported(work, 'tell.me@example.org');
      await settle(work, id, 'closed-for-now');
      const [message, ...others] = await messagesIn(work);
      assert.equal(others.length, 0);
      assert.equal(message?.recipient, 'tell.me@example.org');
      assert.match(message?.body ?? '', /Chair yoga.*Thank you.*closed for now/s);
      assert.doesNotMatch(message?.subject ?? '', /Chair/);
    }));

  test('settled already is a conflict, and sent twice is not', () =>
    inWork(editor, async (work) => {
      const serviceId = await aReported(work);
      const sent = { once: newId<string>(), serviceId, outcome: 'closed', seenVersion: '1' } as const;
      await settleReports(work, sent);
      await settleReports(work, sent);
      await assert.rejects(settle(work, serviceId, 'closed', '2'), { code: 'directory.reports-settled' });
    }));

  test('from a page that shows an older version nothing is settled', () =>
    inWork(editor, async (work) => {
      const id = await aReported(work);
      await assert.rejects(settle(work, id, 'closed', '0'), { code: 'platform.changed-since' });
    }));

  test('only editors settle', () =>
    inWork({ permissions: ['directory.suggest'] }, async (work) => {
      await assert.rejects(settle(work, newId<ServiceId>(), 'closed'), { kind: 'not-allowed' });
    }));
});
