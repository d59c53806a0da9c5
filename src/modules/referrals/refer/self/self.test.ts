import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange, inWork } from '#tests/support/database.ts';
import { elmStreet, networksExist, north, south, southQuay } from '#tests/support/network.ts';

import { visitor } from '../../../people/pages.examples.ts';
import type { Fields } from '../../../people/pages.examples.ts';
import { aPerson } from '../../../people/people.examples.ts';
import { toReference } from '../../domain/reference.ts';
import { selfRoutes } from './routes.tsx';
import { answered, answers, anyone, beginAt, received, rows, yes } from './self.examples.ts';

const forSomeone = {
  ...answers,
  who: { who: 'someone' },
  you: { yourName: 'Dana Fell', relationship: 'daughter', yourPhone: '07700 900111' },
  agree: { agrees: 'yes' },
} satisfies Record<string, Fields>;

test('before the first question it says who it is for, how long it takes, and where help is now', () =>
  inWork({}, async (work) => {
    const page = await visitor(work, anyone, selfRoutes, { now: beginAt }).get('/self-referral');

    for (const words of [/Who can ask/, /about 5 minutes/, /by Tue 10 March/, /999/, /111/, /116 123/])
      assert.match(page.text, words);
    assert.doesNotMatch(page.html, /name="(who|givenName|phone)"/);
  }));

test('somebody asks for themselves: one question a page, answers once more, a reference', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit, last } = await answered(work);
    const check = await visit.follow(last);
    for (const words of [
      /Seren/,
      /1 February 1950/,
      /after ten/,
      /Welsh/,
      /I feel lonely, Money, bills/,
      /Elm Street Surgery/,
    ]) {
      assert.match(check.text, words);
    }
    assert.equal((await received(work)).length, 0);

    const done = await visit.follow(await visit.post('/self-referral/check', yes));

    const [referral] = await received(work);
    assert.ok(referral);
    assert.deepEqual(referral, {
      networkId: north,
      personId: referral.personId,
      named: 'Seren Fell',
      route: 'self',
      referrer: 'Seren Fell',
      relationship: null,
      maybe: false,
    });
    const [said = ''] = /NV-\w{4}-\w{3}/.exec(done.text) ?? [];
    assert.equal(toReference(said), said);
    const consents = await rows(work, sql<object>`select given, how from people.consent`);
    assert.deepEqual(consents, [{ given: true, how: 'online' }]);
    const people = await rows(
      work,
      sql<object>`select language, adjustments, usually_answers as answers, practice_id as practice from people.person`,
    );
    assert.deepEqual(people, [
      { language: 'cy', adjustments: ['large-print'], answers: 'after ten', practice: elmStreet },
    ]);
    const kinds = await rows(
      work,
      sql<{ kind: string }>`select distinct actor_kind as kind from audit.entry`,
    );
    assert.deepEqual(kinds, [{ kind: 'public' }]);
  }));

test('somebody asks for a person they care for, who says yes', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work, forSomeone);
    await visit.post('/self-referral/check', yes);

    const [referral] = await received(work);
    assert.deepEqual(
      [referral?.route, referral?.named, referral?.referrer, referral?.relationship],
      ['carer', 'Seren Fell', 'Dana Fell', 'daughter'],
    );
    assert.deepEqual(await rows(work, sql<object>`select how from people.consent`), [
      { how: 'by-someone-else' },
    ]);
  }));

test('a person who has not said yes cannot be referred by somebody else', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const visit = visitor(work, anyone, selfRoutes, { now: beginAt });
    await visit.post('/self-referral', {});
    await visit.post('/self-referral/who', { who: 'someone' });

    const no = await visit.post('/self-referral/agree', { agrees: 'no' });
    assert.equal(no.status, 422);
    assert.match(no.text, /Please talk with them first/);
    assert.equal((await visit.get('/self-referral/check')).to, '/self-referral/you');
  }));

test('sent twice it is one referral; afterwards only the reference is kept', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);
    const first = await visit.post('/self-referral/check', yes);
    const again = await visit.post('/self-referral/check', yes);

    assert.deepEqual([first.to, again.to], ['/self-referral/done', '/self-referral/done']);
    assert.equal((await visit.get('/self-referral/name')).to, '/self-referral/done');
    assert.equal((await received(work)).length, 1);
    const [draft] = await rows(work, sql<{ typed: object }>`select typed from platform.draft`);
    assert.deepEqual(Object.keys(draft?.typed ?? {}).sort(), ['dueOn', 'reference']);
  }));

test('without a yes nothing is sent', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);

    const again = await visit.post('/self-referral/check', { website: '' });
    assert.equal(again.status, 422);
    assert.match(again.text, /Tick the box to say yes/);
    assert.equal((await received(work)).length, 0);
  }));

test('somebody who claims to be a known person is added beside them, and learns nothing', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const known = await aPerson(work, {
      givenName: 'Seren',
      familyName: 'Fell',
      bornOn: '1950-02-01' as never,
      phone: '07700 900999',
    });
    const { visit } = await answered(work);

    const done = await visit.follow(await visit.post('/self-referral/check', yes));

    const [referral] = await received(work);
    assert.notEqual(referral?.personId, known);
    assert.equal(referral?.maybe, true);
    assert.doesNotMatch(done.text, /know|already|Seren/);
  }));

test('the same page is shown to somebody whose record is joined', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const known = await aPerson(work, {
      givenName: 'Seren',
      familyName: 'Fell',
      bornOn: '1950-02-01' as never,
      phone: '07700900456',
    });
    const { visit } = await answered(work);

    const done = await visit.follow(await visit.post('/self-referral/check', yes));

    assert.equal((await received(work))[0]?.personId, known);
    assert.doesNotMatch(done.text, /already|Seren/);
  }));

test('the surgery says which network it goes to; without one, the place does', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const atQuay = await answered(work, { ...answers, surgery: { surgery: southQuay } });
    await atQuay.visit.post('/self-referral/check', yes);
    const unsure = await answered(work, { ...answers, surgery: { surgery: 'not-sure', place: south } });
    await unsure.visit.post('/self-referral/check', yes);

    assert.deepEqual(
      (await received(work)).map(({ networkId }) => networkId),
      [south, south],
    );
  }));

test('what is written in is kept an hour, and only for the browser it was written in', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);
    await arrange(work, () =>
      sql`update platform.draft set saved_at = '2026-03-03T07:59:59Z'`.execute(work.trx),
    );

    assert.equal((await visit.get('/self-referral/check')).to, '/self-referral?lost=1');
    const another = visitor(work, anyone, selfRoutes, { now: beginAt });
    assert.equal((await another.get('/self-referral/name')).to, '/self-referral?lost=1');
    assert.equal((await another.post('/self-referral/check', yes)).to, '/self-referral?lost=1');
    assert.match((await another.get('/self-referral?lost=1')).text, /start again/);
    assert.equal((await received(work)).length, 0);
  }));

test('somebody can stop, and then nothing of it is left', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);

    await visit.post('/self-referral/stop', {});
    assert.deepEqual(await rows(work, sql`select from platform.draft`), []);
    assert.equal((await visit.get('/self-referral/name')).to, '/self-referral?lost=1');
  }));

test('an answer can be changed from where the answers are checked, and a box can be unticked', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const { visit } = await answered(work);
    assert.match(
      (await visit.get('/self-referral/easier?then=check')).html,
      /value="large-print"[^>]*checked|checked[^>]*value="large-print"/,
    );

    const changed = await visit.post('/self-referral/easier?then=check', { language: 'en' });
    assert.equal(changed.to, '/self-referral/check');
    assert.doesNotMatch((await visit.follow(changed)).text, /Large print|Welsh/);
    const forThem = await visit.post('/self-referral/who?then=check', { who: 'someone' });
    assert.equal(forThem.to, '/self-referral/you');
  }));

test('the pages speak Welsh', () =>
  inWork({}, async (work) => {
    await networksExist(work);
    const visit = visitor(work, anyone, selfRoutes, { now: beginAt, locale: 'cy' });
    await visit.post('/self-referral', {});

    assert.match((await visit.get('/self-referral/who')).text, /I bwy mae hyn\?/);
    assert.match(
      (await visit.get('/self-referral/easier')).html,
      /<option[^>]*value="cy"[^>]*selected|<option[^>]*selected[^>]*value="cy"/,
    );
  }));
