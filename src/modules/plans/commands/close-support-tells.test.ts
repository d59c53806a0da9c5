import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { openEpisodeOf } from '#modules/referrals';
import { inLocale } from '#platform/locale.ts';
import { arrange } from '#tests/support/database.ts';

import {
  closing,
  connected,
  keptMessages,
  referred,
  shares,
  spoken,
  written,
} from '../closing/closing.examples.ts';
import { said, wants, withSomebody } from '../plans.examples.ts';
import { closeSupport } from './close-support.ts';
import { tellBeginning } from './tell-beginning.ts';

test('who shares codes only: the practice gets the code, and not a word that anybody wrote', () =>
  withSomebody(async (work, somebody) => {
    await shares(work, somebody, 'codes-only');
    await referred(work, somebody, { hopes: 'ZQX hopes', reasonNote: 'ZQX why' });
    await said(work, somebody.personId, { words: 'ZQX words' });
    await wants(work, somebody.personId, 'ZQX goal');
    await connected(work, somebody, { name: 'ZQX walkers' });

    const form = await closing(work, somebody, { note: 'ZQX note', ask: 'ZQX ask' });
    await closeSupport(work, {
      ...form,
      goals: form.goals.map((goal) => ({ ...goal, comment: 'ZQX comment' })),
    });

    const [message] = await written(work);
    assert.match(message?.body ?? '', /871731000000106 Referral to social prescribing service/);
    const { rows } = await sql<{ content: string }>`select content::text from plans.message_back`.execute(
      work.trx,
    );
    for (const text of [message?.body, message?.subject, rows[0]?.content])
      assert.doesNotMatch(String(text), /ZQX/);
  }));

test('who shares nothing: it closes, and nothing leaves', () =>
  withSomebody(async (work, somebody) => {
    await shares(work, somebody, 'nothing');
    await spoken(work, somebody);

    await closeSupport(work, await closing(work, somebody));

    assert.equal(await openEpisodeOf(work, somebody.personId), null);
    assert.deepEqual(await keptMessages(work), []);
    assert.deepEqual(await written(work), []);
  }));

test('codes only, and the code was given when it began: there is nothing left to tell', () =>
  withSomebody(async (work, somebody) => {
    await shares(work, somebody, 'codes-only');
    await spoken(work, somebody);
    await tellBeginning(work, somebody.personId);

    await closeSupport(work, await closing(work, somebody));

    assert.deepEqual(
      (await keptMessages(work)).map(({ occasion }) => occasion),
      ['begun'],
    );
  }));

test('the code is given once: with the beginning, and not again at the end', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await tellBeginning(work, somebody.personId);

    await closeSupport(work, await closing(work, somebody));

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'begun', sharing: 'everything', code: '871731000000106' },
      { occasion: 'closed', sharing: 'everything', code: null },
    ]);
  }));

test('who was spoken with once and did not want it, declined: the code for that, and not the other', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);

    await closeSupport(work, await closing(work, somebody, { reason: 'did-not-want' }));

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'declined', sharing: 'everything', code: '871711000000103' },
    ]);
  }));

test('a code that nobody has verified is in no message', () =>
  withSomebody(async (work, somebody) => {
    await arrange(work, (owner) => sql`update plans.snomed_code set verified = false`.execute(owner.trx));
    await spoken(work, somebody);

    await closeSupport(work, await closing(work, somebody));

    assert.deepEqual(
      (await keptMessages(work)).map(({ code }) => code),
      [null],
    );
    assert.doesNotMatch((await written(work))[0]?.body ?? '', /8717/);
  }));

test('the words of the network’s own code take the place of everybody’s', () =>
  withSomebody(async (work, somebody) => {
    await arrange(work, (owner) =>
      sql`insert into plans.snomed_code (network_id, use, code, term, rule_en, rule_cy, verified, source)
        select ${work.actor.networkIds[0]}, use, '1234567', 'Ours', 'Our rule', 'Ein rheol', true, 'Us'
        from plans.snomed_code where use = 'accepted'`.execute(owner.trx),
    );
    await spoken(work, somebody);

    await closeSupport(work, await closing(work, somebody));

    assert.match((await written(work))[0]?.body ?? '', /Enter this code: 1234567 Ours\n\nOur rule/);
  }));

test('without a practice to tell it closes, and nothing leaves', () =>
  withSomebody(
    async (work, somebody) => {
      await spoken(work, somebody);

      await closeSupport(work, await closing(work, somebody));

      assert.deepEqual(await keptMessages(work), []);
    },
    { practiceId: null },
  ));

test('a practice without an email address gets a letter', () =>
  withSomebody(async (work, somebody) => {
    await arrange(work, (owner) => sql`update identity.organisation set email = null`.execute(owner.trx));
    await spoken(work, somebody);

    await closeSupport(work, await closing(work, somebody));

    const [message] = await written(work);
    assert.equal(message?.channel, 'letter');
    assert.match(message.recipient, /^Elm Street Surgery\n/);
  }));

test('the message is in the language in which whoever closes works', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const form = await closing(work, somebody);

    await inLocale('cy', () => closeSupport(work, form));

    assert.match((await written(work))[0]?.body ?? '', /Neges gan y gweithwyr cyswllt/);
  }));
