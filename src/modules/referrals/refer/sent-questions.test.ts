import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, gpMillLane, gpNia, networksExist, receptionistTom } from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import type { Visitor } from '../../people/pages.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { referRoutes } from './routes.tsx';
import { nia, asked } from './sent.examples.ts';

test('a question is answered by whoever referred, or a colleague of theirs, once', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const referral = await aReferral(work);
    const question = await asked(work, referral, 'Does she have stairs?');
    const tom = visitor(work, as(receptionistTom), referRoutes);
    const path = `/referrals/sent/${referral.id}`;
    assert.match((await tom.get('/referrals/sent')).text, /Waiting for your answer/);
    const page = await tom.get(path);
    assert.match(page.text, /Asha Rowan asks you Does she have stairs\?/);

    const fields = { once: hidden(page, 'once'), question, answer: 'Two flights' };
    assert.equal((await tom.post(path, fields)).to, path);
    assert.equal((await tom.post(path, fields)).to, path);

    assert.match((await tom.get(path)).text, /Answered Tom Fell Two flights/);
    const late = await nia(work).post(path, { once: newId(), question, answer: 'None' });
    assert.deepEqual([late.status, late.html], [409, 'referrals.already-answered']);
    const { rows } = await arrange(work, () =>
      sql`select action from audit.entry where subject_id = ${referral.id}`.execute(work.trx),
    );
    assert.deepEqual(rows, [{ action: 'referrals.answered' }]);
  }));

test('nobody answers for another surgery, another referral or a question that is none', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const referral = await aReferral(work);
    const other = await aReferral(work);
    const question = await asked(work, referral, 'Does she have stairs?');
    const answer = (who: Visitor, id: string, about: string) =>
      who.post(`/referrals/sent/${id}`, { once: newId<string>(), question: about, answer: 'Yes' });

    const omar = visitor(work, as(gpMillLane), referRoutes);
    assert.equal((await answer(omar, referral.id, question)).status, 404);
    assert.equal((await answer(nia(work), other.id, question)).status, 404);
    assert.equal((await answer(nia(work), referral.id, newId<string>())).status, 404);
    assert.equal((await answer(nia(work), referral.id, 'x')).status, 404);
  }));
