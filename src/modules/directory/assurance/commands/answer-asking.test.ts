import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';

import { aService, audited } from '../../directory.examples.ts';
import { rowsOf, visitor } from '../assurance.examples.ts';
import type { AskingId } from '../domain/asking.ts';
import { writeAsking } from '../store/asking-store.ts';
import { openReportsOf } from '../store/report-store.ts';
import { stillRightView } from '../still-right.view.ts';
import { newToken } from '../token.ts';
import { answerAsking } from './answer-asking.ts';

async function anAsked(work: Work) {
  const given = { organisation: 'Northvale Neighbours', assured: { on: '2025-11-01', by: 'x' } };
  const serviceId = await aService(work, given);
  const { token, hash } = newToken();
  await writeAsking(work, { id: newId<AskingId>(), serviceId, tokenHash: hash });
  return { serviceId, token };
}

suite('an owner’s answer', () => {
  test('still right: checked today, by who runs it', () =>
    inWork(visitor, async (work) => {
      const { serviceId, token } = await anAsked(work);
      await answerAsking(work, { token, answer: 'right', note: null });
      const [service] = await rowsOf(work, 'directory.service', serviceId);
      assert.deepEqual(
        [service?.['assured_on'], service?.['assurer']],
        ['2026-03-02', 'Northvale Neighbours'],
      );
      assert.ok((await audited(work)).includes('directory.owner-answered'));
    }));

  test('a link answers once: the first answer stands', () =>
    inWork(visitor, async (work) => {
      const { serviceId, token } = await anAsked(work);
      await answerAsking(work, { token, answer: 'closed', note: null });
      await answerAsking(work, { token, answer: 'right', note: null });
      const [service] = await rowsOf(work, 'directory.service', serviceId);
      assert.equal(service?.['assured_on'], '2025-11-01');
      assert.equal((await rowsOf(work, 'directory.report', serviceId)).length, 1);
    }));

  test('closed, or changed: an editor decides, and the public is told meanwhile', () =>
    inWork(visitor, async (work) => {
      const { serviceId, token } = await anAsked(work);
      await answerAsking(work, { token, answer: 'closed', note: null });
      const [service] = await rowsOf(work, 'directory.service', serviceId);
      const [doubt] = await rowsOf(work, 'directory.doubt', serviceId);
      assert.deepEqual([service?.['status'], doubt?.['kind']], ['active', 'closed']);
    }));

  test('what an owner says is not right is answered where they were asked', () =>
    inWork(visitor, async (work) => {
      const serviceId = await aService(work, { email: 'Chess@example.org' });
      const { token, hash } = newToken();
      await writeAsking(work, { id: newId<AskingId>(), serviceId, tokenHash: hash });
      await answerAsking(work, { token, answer: 'changed', note: 'Now on Fridays.' });
      const [said] = await openReportsOf(work, [serviceId]);
      assert.deepEqual([said?.reporter, said?.email], ['owner', 'chess@example.org']);
    }));

  test('of what was closed since they were asked nothing is still right, and that is what the link says', () =>
    inWork(visitor, async (work) => {
      const { serviceId, token } = await anAsked(work);
      await arrange(work, () =>
        sql`update directory.service set status = 'defunct' where id = ${serviceId}`.execute(work.trx),
      );
      assert.equal((await stillRightView(work, token)).state, 'closed');
      const answer = answerAsking(work, { token, answer: 'right', note: null });
      await assert.rejects(answer, { code: 'directory.not-running' });
    }));

  test('a link that has run out answers nothing', () =>
    inWork(visitor, async (work) => {
      const { serviceId, token } = await anAsked(work);
      const late = { ...visitor, now: new Date('2026-05-02T09:00:00Z') };
      await asAnother(work, late, async (then) => {
        const answer = answerAsking(then, { token, answer: 'right', note: null });
        await assert.rejects(answer, { code: 'directory.link-over' });
      });
      const [service] = await rowsOf(work, 'directory.service', serviceId);
      assert.equal(service?.['assured_on'], '2025-11-01');
    }));

  test('a link that nobody was sent is none', () =>
    inWork(visitor, async (work) => {
      const answer = answerAsking(work, { token: newToken().token, answer: 'right', note: null });
      await assert.rejects(answer, { code: 'directory.no-such-link' });
    }));

  test('what is kept of a link does not answer', () =>
    inWork(visitor, async (work) => {
      const { serviceId } = await anAsked(work);
      const [row] = await rowsOf(work, 'directory.asking', serviceId);
      const kept = Buffer.from(row?.['token_hash'] as Uint8Array).toString('base64url');
      await assert.rejects(answerAsking(work, { token: kept, answer: 'right', note: null }), {
        kind: 'not-found',
      });
    }));

  test('who may not suggest is refused before anything is read', () =>
    inWork({ permissions: [] }, async (work) => {
      await assert.rejects(answerAsking(work, { token: 'x', answer: 'right', note: null }), {
        kind: 'not-allowed',
      });
    }));
});
