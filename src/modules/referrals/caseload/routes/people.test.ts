import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';
import { inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aPerson } from '../../../people/people.examples.ts';
import { aContact, aSupportedPerson, audited } from '../caseload.examples.ts';
import { thursday, ben, pages, supported, long } from '../routes.examples.ts';

test('the list says since when, when last in touch and what is next', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, {
      givenName: 'Mabel',
      familyName: 'Frost',
      knownAs: 'May',
      openedAt: new Date('2025-11-03T10:00:00Z'),
    });
    await aContact(work, one, { kind: 'spoke', at: '2026-03-09T15:40:00Z' });
    await aSupportedPerson(work, { givenName: 'Li', familyName: 'Ash', workerId: ben });

    const { text } = await pages(work).get('/people');

    assert.match(text, /1 person with you, fair limit 45\./);
    assert.match(
      text,
      /Mabel Frost “ ?May ?” Since Mon 3 November 2025 Last contact Mon 9 March Next Begin: was due Mon 3 November, 10 am/,
    );
    assert.doesNotMatch(text, /Li Ash/);
    assert.deepEqual(await audited(work), ['referrals.people-looked']);
    const team = await pages(work).get('/people?with=team');
    assert.match(team.text, /2 people with the team\..*Li Ash With Ben Moss/);
  }));

test('somebody with nobody yet is told where people come from', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);

    assert.match(
      (await pages(work).get('/people')).text,
      /0 people with you.*Nobody is with you yet\..*See what waits/,
    );
  }));

test('a long list is read in pages, each person once, and a broken address begins at the first', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    for (let index = 0; index < 33; index += 1)
      await aSupportedPerson(work, { openedAt: new Date(Date.UTC(2026, 1, 1 + (index % 7))) });
    const ids = (html: string) =>
      [...html.matchAll(/k-person__name" href="\/people\/([^"]+)"/g)].map(([, id]) => id);

    const first = await pages(work).get('/people');
    const older = /href="(\/people\?after=[^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await pages(work).get(older);

    assert.deepEqual([ids(first.html).length, ids(second.html).length], [30, 3]);
    assert.equal(new Set([...ids(first.html), ...ids(second.html)]).size, 33);
    for (const broken of ['x', '2026-02-30_x', '_', "2026-03-01T00:00:00Z_';--"]) {
      assert.equal(
        ids((await pages(work).get(`/people?after=${encodeURIComponent(broken)}`)).html).length,
        30,
      );
    }
  }));

test('people are found by name, with who supports them; what is sought is never in an address', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await supported(work, { givenName: 'Mabel', familyName: 'Frost', bornOn: '1948-05-02' as LocalDate });
    await aPerson(work, { givenName: 'Mab', familyName: 'Reed' });

    const { status, text } = await pages(work).post('/people/search', { q: 'mab' });

    assert.equal(status, 200);
    assert.match(text, /Mabel Frost aged 77 · with Asha Rowan/);
    assert.match(text, /Mab Reed aged 74 · not supported now/);
    assert.deepEqual(await audited(work), ['referrals.people-sought']);
    assert.match((await pages(work).get('/people')).html, /<form method="post" action="\/people\/search"/);
  }));

test('nobody found, nothing sought, too much or nonsense sought', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await supported(work);
    const search = (q: string | readonly string[], after = '') =>
      pages(work).post('/people/search', { q, after });

    assert.match((await search('zzz')).text, /Nobody was found/);
    assert.match((await search("') or 1=1 --")).text, /Nobody was found/);
    assert.match((await search('Olive', 'not a cursor')).text, /Olive Marsh/);
    assert.equal((await search(['Olive', 'Bert'])).status, 200);
    for (const wrong of ['', '   ', long]) assert.equal((await search(wrong)).status, 422);
    assert.equal((await pages(work).get('/people/search')).status, 200);
  }));

test('another network’s people are not listed and not found', () =>
  inWork(as(workerSouth, thursday), async (work) => {
    await supported(work);

    assert.match((await pages(work, workerSouth).get('/people?with=team')).text, /0 people with the team/);
    assert.match(
      (await pages(work, workerSouth).post('/people/search', { q: 'Olive' })).text,
      /Nobody was found/,
    );
  }));
