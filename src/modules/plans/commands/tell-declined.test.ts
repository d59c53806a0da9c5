import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpMillLane,
  gpNia,
  millLane,
  networksExist,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { queued } from '../../referrals/caseload/caseload.examples.ts';
import { aReferral, isDeclined } from '../../referrals/referrals.examples.ts';
import { keptMessages, written } from '../closing/closing.examples.ts';
import { messagesBackOf } from '../message-back/for-referral.ts';
import { audited, refusedWith } from '../plans.examples.ts';
import { tellDeclined } from './tell-declined.ts';

type Given = Parameters<typeof aReferral>[1];

const withNetworks = (body: (work: Work) => Promise<void>) =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await body(work);
  });

async function declined(work: Work, reason?: Parameters<typeof isDeclined>[2], given: Given = {}) {
  const referral = await aReferral(work, given);
  await isDeclined(work, referral, reason);
  return referral;
}

async function shareBack(work: Work, choice: string): Promise<void> {
  await arrange(work, (owner) => sql`update people.person set share_back = ${choice}`.execute(owner.trx));
}

test('a practice is told that the person it referred did not want it, with the code for that, and it is audited', () =>
  withNetworks(async (work) => {
    const { id } = await declined(work);
    assert.ok((await queued(work)).includes('referrals.declined'));

    await tellDeclined(work, id);

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'declined', sharing: 'everything', code: '871711000000103' },
    ]);
    const message = (await written(work)).find(({ body }) => body.includes('871711000000103'));
    assert.match(message?.subject ?? '', /NV-[0-9A-Z]{4}/);
    assert.match(message?.body ?? '', /Olive Marsh/);
    assert.ok((await audited(work)).includes('plans.told-practice'));
    await asAnother(work, as(gpNia), async (gp) => {
      assert.deepEqual(
        (await messagesBackOf(gp, id)).map(({ occasion }) => occasion),
        ['declined'],
      );
    });
    await asAnother(work, as(gpMillLane), async (other) =>
      assert.deepEqual(await messagesBackOf(other, id), []),
    );
  }));

test('it is told once, however often it is queued', () =>
  withNetworks(async (work) => {
    const { id } = await declined(work);

    await tellDeclined(work, id);
    await tellDeclined(work, id);

    assert.equal((await keptMessages(work)).length, 1);
  }));

test('for another reason there is no code, and nothing beside what the referrer is written', () =>
  withNetworks(async (work) => {
    const { id } = await declined(work, 'outside-area');

    await tellDeclined(work, id);

    assert.deepEqual(await keptMessages(work), []);
    assert.equal((await written(work)).length, 1);
  }));

test('nothing is told of a referral that waits, that another organisation made, or of somebody who shares nothing', () =>
  withNetworks(async (work) => {
    const theirs = await declined(work, undefined, { practiceId: millLane });
    const waiting = await aReferral(work);
    const silent = await declined(work);
    await tellDeclined(work, theirs.id);
    await tellDeclined(work, waiting.id);
    await shareBack(work, 'nothing');
    await tellDeclined(work, silent.id);

    assert.deepEqual(await keptMessages(work), []);
  }));

test('who shares codes only: the code, and nothing that anybody wrote', () =>
  withNetworks(async (work) => {
    const { id } = await declined(work);
    await shareBack(work, 'codes-only');

    await tellDeclined(work, id);

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'declined', sharing: 'codes-only', code: '871711000000103' },
    ]);
  }));

test('a referral out of reach is not told of, and practice staff tell nobody', () =>
  withNetworks(async (work) => {
    const { id } = await declined(work);

    await asAnother(work, as(workerSouth), (south) => tellDeclined(south, id));
    assert.deepEqual(await keptMessages(work), []);
    await asAnother(work, as(gpNia), (gp) =>
      assert.rejects(tellDeclined(gp, id), refusedWith('plans.send-message')),
    );
  }));
