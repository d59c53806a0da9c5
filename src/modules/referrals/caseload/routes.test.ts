import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { draftOf, keepDraft } from '#platform/drafts.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  leadDilys,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import { aPerson } from '../../people/people.examples.ts';
import { contactOf, contactsOf } from '../store/contact-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { caseloadCounts } from '../store/caseload-store.ts';
import { aContact, aSupportedPerson, asha, audited, written } from './caseload.examples.ts';
import type { Supported } from './caseload.examples.ts';
import { caseloadRoutes } from './routes.tsx';

const thursday = new Date('2026-03-12T14:40:00Z');
const ben = workerBen.id as never as WorkerId;
const cai = volunteerCai.id as never as WorkerId;
const dilys = leadDilys.id as never as WorkerId;

type Who = typeof workerAsha;

function pages(work: Work, who: Who = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), caseloadRoutes, { locale });
}

async function supported(work: Work, given: Parameters<typeof aSupportedPerson>[1] = {}): Promise<Supported> {
  await networksExist(work);
  return aSupportedPerson(work, { openedAt: new Date('2026-03-02T09:00:00Z'), ...given });
}

test('a missed call is logged in one touch from its buttons, and the next try is proposed with its reason', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);

    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const confirmation = await pages(work).follow(logged);

    assert.equal(logged.status, 303);
    assert.match(confirmation.text, /No answer Olive Marsh · Thu 12 March, 2\.40 pm · Asha Rowan/);
    assert.match(
      confirmation.text,
      /Ring: Fri 13 March, 10\.30 am Another part of the day than the calls they missed\./,
    );
    assert.match(confirmation.text, /That was try 1 of 3/);
    assert.deepEqual(await audited(work), ['referrals.contact-logged', 'people.looked']);
  }));

test('whoever logs from Today is led back there', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);

    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'texted', from: 'today' });

    assert.match((await pages(work).follow(logged)).html, /href="\/today"[^>]*>\s*Back to Today/);
  }));

test('another time is chosen on the confirmation', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId, episodeId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const next = {
      'nextOn-day': '14',
      'nextOn-month': '3',
      'nextOn-year': '2026',
      nextAt: '09:15',
      version: '1',
    };

    const changed = await pages(work).post(`${logged.to}/next-try`, next);

    assert.equal(changed.to, logged.to);
    assert.deepEqual((await nextStepOf(work, episodeId))?.dueAt, new Date('2026-03-14T09:15:00Z'));
    const page = await pages(work).follow(changed);
    assert.match(page.text, /Ring: Sat 14 March, 9\.15 am/);
    assert.doesNotMatch(page.text, /Another part of the day/);
  }));

test('what was logged is amended with a reason, and what it said before stays readable', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, {
      kind: 'no-answer',
      note: 'Rang twice',
    });
    const path = logged.to ?? '';

    const amended = await pages(work).post(path, {
      kind: 'spoke',
      note: 'We spoke',
      reason: 'Wrong button',
      version: '1',
    });

    assert.equal(amended.to, path);
    const { text, html } = await pages(work).follow(amended);
    assert.match(text, /Spoke Olive Marsh.*We spoke.*Follow up: Thu 19 March, 10\.30 am/);
    assert.match(text, /What it said before/);
    assert.match(text, /Asha Rowan Rang twice/);
    assert.match(html, /<s>No answer<\/s>/);
    assert.match(text, /Wrong button/);
  }));

test('a caution is read before the letter is written', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, {
      contactCaution: 'Her husband opens the post',
      address: '4 Beech Row',
    });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-09T15:40:00Z' });

    const page = await pages(work).follow(
      await pages(work).post(`/people/${one.personId}/contacts`, { kind: 'no-answer' }),
    );

    assert.match(page.text, /Write to Olive\?.*Her husband opens the post It is safe: write the letter/);
    assert.deepEqual(await written(work), []);
    const sent = await pages(work).post(`/people/${one.personId}/letter`, {});
    assert.equal(sent.to, `/people/${one.personId}`);
    assert.equal((await written(work)).length, 1);
  }));

test('when the letter was written, the confirmation says so and what is next', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, { address: '4 Beech Row' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-09T15:40:00Z' });

    const page = await pages(work).follow(
      await pages(work).post(`/people/${one.personId}/contacts`, { kind: 'no-answer' }),
    );

    assert.match(page.text, /Decide whether to close: Thu 26 March, 10\.30 am/);
    assert.match(page.text, /A kind letter was written after three tries\./);
  }));

test('when they answer is said only once three calls say it, beside what they said themselves', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, { usuallyAnswers: 'after the school run' });
    await aContact(work, one, { kind: 'spoke', at: '2026-03-03T10:40:00Z' });
    await aContact(work, one, { kind: 'spoke', at: '2026-03-04T11:40:00Z' });
    const before = await pages(work).get(`/people/${one.personId}/contacts`);
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T15:40:00Z' });

    const { text } = await pages(work).get(`/people/${one.personId}/contacts`);

    assert.doesNotMatch(before.text, /usually answers/);
    assert.match(text, /after the school run · usually answers between 10 and 12: 2 of 2 calls/);
  }));

const long = 'x'.repeat(5000);

const badContacts: readonly (readonly [Record<string, string | readonly string[]>, RegExp])[] = [
  [{}, /Choose what happened/],
  [{ kind: 'shouted' }, /Choose what happened/],
  [{ kind: ['spoke', 'met'] }, /Choose what happened/],
  [{ kind: 'letter' }, /Choose what happened/],
  [{ kind: 'note' }, /Write the note/],
  [{ kind: 'note', note: '  \n' }, /Write the note/],
  [{ kind: 'spoke', note: long }, /Use 4000 characters or fewer/],
  [{ kind: 'spoke', minutes: '-3' }, /Enter whole minutes/],
  [{ kind: 'spoke', minutes: '481' }, /Enter whole minutes/],
  [{ kind: 'spoke', minutes: ['1e3', '2'] }, /Enter whole minutes/],
  [
    { kind: 'spoke', 'askedOn-day': '31', 'askedOn-month': '2', 'askedOn-year': '2026', askedAt: '10:00' },
    /Enter a real date/,
  ],
  [
    { kind: 'spoke', 'askedOn-day': '13', 'askedOn-month': '3', 'askedOn-year': '2026' },
    /Enter both the day and the time/,
  ],
  [{ kind: 'spoke', askedAt: '10:00' }, /Enter both the day and the time/],
  [
    { kind: 'spoke', 'askedOn-day': '12', 'askedOn-month': '3', 'askedOn-year': '2026', askedAt: '14:30' },
    /still to come/,
  ],
  [
    { kind: 'spoke', 'askedOn-day': '13', 'askedOn-month': '3', 'askedOn-year': '2026', askedAt: '25:00' },
    /Enter a time/,
  ],
];

for (const [fields, says] of badContacts) {
  test(`a contact with ${JSON.stringify(fields).slice(0, 90)} shows the form again, and logs nothing`, () =>
    inWork(as(workerAsha, thursday), async (work) => {
      const { personId } = await supported(work);

      const answer = await pages(work).post(`/people/${personId}/contacts`, fields);

      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.deepEqual(await contactsOf(work, personId), []);
    }));
}

const badTimes: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{}, /Enter the day/],
  [{ 'nextOn-day': '14', 'nextOn-month': '3', 'nextOn-year': '2026' }, /Enter the time/],
  [{ 'nextOn-day': '30', 'nextOn-month': '2', 'nextOn-year': '2026', nextAt: '10:00' }, /Enter a real date/],
  [{ 'nextOn-day': '11', 'nextOn-month': '3', 'nextOn-year': '2026', nextAt: '10:00' }, /still to come/],
  [{ 'nextOn-day': '14', 'nextOn-month': '3', 'nextOn-year': '2026', nextAt: 'noonish' }, /Enter a time/],
];

for (const [fields, says] of badTimes) {
  test(`another time of ${JSON.stringify(fields)} shows the form again, and plans nothing`, () =>
    inWork(as(workerAsha, thursday), async (work) => {
      const { personId, episodeId } = await supported(work);
      const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
      const planned = await nextStepOf(work, episodeId);

      const answer = await pages(work).post(`${logged.to}/next-try`, { ...fields, version: '1' });

      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.deepEqual(await nextStepOf(work, episodeId), planned);
    }));
}

test('an amendment without a reason, or of a kind that nobody logs, is not made', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const path = logged.to ?? '';

    const without = await pages(work).post(path, { kind: 'spoke', note: '<b>Kept</b>', version: '1' });
    const wrong = await pages(work).post(path, { kind: 'letter', reason: 'Because', version: '1' });

    assert.deepEqual([without.status, wrong.status], [422, 422]);
    assert.match(without.text, /Say why it was wrong/);
    assert.match(without.html, /&lt;b&gt;Kept&lt;\/b&gt;/);
    assert.match(wrong.text, /Choose what happened/);
    assert.equal((await contactOf(work, path.split('/').at(-1) as never)).version, 1);
  }));

test('a person out of reach has no contacts, no letter and no handover', async () => {
  const attempts = (personId: PersonId, contactId: string) =>
    [
      ['get', `/people/${personId}/contacts`, {}],
      ['post', `/people/${personId}/contacts`, { kind: 'spoke' }],
      ['get', `/people/${personId}/contacts/${contactId}`, {}],
      ['post', `/people/${personId}/contacts/${contactId}`, { kind: 'met', reason: 'Because', version: '1' }],
      ['post', `/people/${personId}/letter`, {}],
      ['get', `/people/${personId}/handover`, {}],
      ['post', `/people/${personId}/handover`, { toId: ben, handNote: 'For you', version: '1' }],
    ] as const;
  for (const who of [workerSouth, volunteerCai]) {
    await inWork(as(who, thursday), async (work) => {
      const one = await supported(work);
      const contactId = await aContact(work, one, { kind: 'spoke', at: '2026-03-09T15:40:00Z' });
      for (const [method, path, fields] of attempts(one.personId, contactId)) {
        const answer =
          method === 'get' ? await pages(work, who).get(path) : await pages(work, who).post(path, fields);
        assert.equal(answer.status, 404, `${who.name}: ${method} ${path}`);
      }
    });
  }
});

test('a contact is not shown or changed under another person’s address', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work);
    const other = await aSupportedPerson(work);
    const contactId = await aContact(work, one, { kind: 'spoke', at: '2026-03-09T15:40:00Z' });
    const wrong = `/people/${other.personId}/contacts/${contactId}`;
    const next = {
      'nextOn-day': '14',
      'nextOn-month': '3',
      'nextOn-year': '2026',
      nextAt: '09:15',
      version: '1',
    };

    assert.equal((await pages(work).get(wrong)).status, 404);
    assert.equal((await pages(work).post(wrong, { kind: 'met', reason: 'x', version: '1' })).status, 404);
    assert.equal((await pages(work).post(`${wrong}/next-try`, next)).status, 404);
    assert.equal((await pages(work).get(`/people/${one.personId}/contacts/1`)).status, 404);
  }));

test('practice staff have none of these pages', () =>
  inWork(as(gpNia, thursday), async (work) => {
    const { personId } = await supported(work);

    for (const path of [
      '/people',
      `/people/${personId}/contacts`,
      `/people/${personId}/handover`,
      `/caseloads/${asha}/handover`,
    ]) {
      assert.equal((await pages(work, gpNia).get(path)).status, 403, path);
    }
  }));

test('a volunteer logs, hands over and lists their own people only', () =>
  inWork(as(volunteerCai, thursday), async (work) => {
    await supported(work, { givenName: 'Theirs' });
    const own = await aSupportedPerson(work, { givenName: 'Wren', familyName: 'Ode', workerId: cai });

    const list = await pages(work, volunteerCai).get('/people?with=team');

    assert.match(list.text, /1 person with you, fair limit 10\..*Wren Ode/);
    assert.doesNotMatch(list.text, /Theirs|With the team|Name, NHS number/);
    assert.equal(
      (await pages(work, volunteerCai).post(`/people/${own.personId}/contacts`, { kind: 'met' })).status,
      303,
    );
    assert.equal((await pages(work, volunteerCai).post('/people/search', { q: 'Theirs' })).status, 403);
    assert.equal((await pages(work, volunteerCai).get(`/people/${own.personId}/handover`)).status, 200);
  }));

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

test('one person is handed over: best fit first, a note, and back to one’s people', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const path = `/people/${personId}/handover`;
    await keepDraft(work, path, { handNote: 'Begun before lunch' });
    const page = await pages(work).get(path);
    assert.match(
      page.text,
      /Olive has been with Asha Rowan since Mon 2 March\..*Ben Moss: 0 of 45 Suggested.*Begun before lunch/,
    );
    assert.doesNotMatch(page.text, /Asha Rowan: /);

    const done = await pages(work).post(path, {
      toId: ben,
      handNote: 'Likes Fridays',
      version: hidden(page, 'version'),
    });

    assert.equal(done.to, '/people');
    assert.equal((await openEpisodeOf(work, personId))?.workerId, ben);
    assert.equal(await draftOf(work, path), null);
  }));

test('a handover without a worker or a note shows what is missing, and hands nobody over', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const path = `/people/${personId}/handover`;

    const none = await pages(work).post(path, { version: '1' });
    const over = await pages(work).post(path, { toId: ben, handNote: long, version: '1' });

    assert.match(none.text, /Choose who takes them on Write what they need to know/);
    assert.match(over.text, /Use 4000 characters or fewer/);
    assert.equal(
      (await pages(work).post(path, { toId: ben, handNote: 'For you', version: '7' })).text,
      'platform.changed-since',
    );
    assert.equal((await openEpisodeOf(work, personId))?.workerId, asha);
  }));

test('a team lead shares a whole caseload out, changes one, and hands it over with one note', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const people = [await supported(work), await aSupportedPerson(work), await aSupportedPerson(work)];
    const path = `/caseloads/${asha}/handover`;
    const first = await pages(work, leadDilys).get(path);
    assert.match(
      first.text,
      /3 people\. All of them are handed over at once, or nobody\..*Ben Moss: 0 of 45/,
    );
    assert.equal((await pages(work, leadDilys).get(`${path}?shared=yes`)).status, 422);

    const second = await pages(work, leadDilys).get(`${path}?shared=yes&to=${ben}&to=${dilys}`);
    assert.match(second.text, /Ben Moss: 3 more, 3 of 45/);
    const shares = Object.fromEntries(people.map(({ episodeId }) => [`to-${episodeId}`, ben as string]));
    const form = { ...shares, [`to-${people[0]?.episodeId}`]: dilys, to: [ben, dilys] };
    const without = await pages(work, leadDilys).post(path, form);
    const done = await pages(work, leadDilys).post(path, { ...form, handNote: 'Asha is away' });

    assert.equal(without.status, 422);
    assert.match(without.text, /Ben Moss: 2 more, 2 of 45 Dilys Hart: 1 more, 1 of 10/);
    assert.equal(done.to, '/people?with=team');
    assert.deepEqual(Object.fromEntries(await caseloadCounts(work)), { [ben]: 2, [dilys]: 1 });
  }));

test('somebody joined the caseload meanwhile: nobody moves, the note is kept, and they are shared out too', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const { episodeId } = await supported(work);
    await aSupportedPerson(work, { givenName: 'Newly', familyName: 'Come' });
    const path = `/caseloads/${asha}/handover`;

    const answer = await pages(work, leadDilys).post(path, {
      [`to-${episodeId}`]: ben,
      to: ben,
      handNote: 'Asha is away',
    });

    assert.equal(answer.status, 409);
    assert.match(answer.text, /Nobody was handed over\..*Newly Come.*Asha is away/);
    assert.equal((await caseloadCounts(work)).get(asha), 2);
  }));

test('hostile shares hand nobody over', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const { episodeId } = await supported(work);
    const path = `/caseloads/${asha}/handover`;
    const post = (fields: Record<string, string | readonly string[]>) =>
      pages(work, leadDilys).post(path, { to: ben, handNote: 'Asha is away', ...fields });

    assert.equal((await post({ [`to-${episodeId}`]: [ben, dilys] })).status, 409);
    assert.equal((await post({ [`to-${episodeId}`]: 'nobody' })).status, 409);
    assert.equal((await post({ 'to-<script>': ben })).status, 409);
    assert.equal((await post({ [`to-${episodeId}`]: workerSouth.id })).status, 409);
    assert.equal((await pages(work, leadDilys).get('/caseloads/nobody/handover')).status, 404);
    assert.equal((await caseloadCounts(work)).get(asha), 1);
  }));

test('only team leads see what everybody carries, and hand caseloads over', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await supported(work);

    assert.equal((await pages(work).get(`/caseloads/${ben}/handover`)).status, 403);
    assert.equal((await pages(work).post(`/caseloads/${ben}/handover`, { handNote: 'x' })).status, 403);
    assert.doesNotMatch((await pages(work).get('/people?with=team')).text, /Who has how many/);
    assert.match(
      (await pages(work, leadDilys).get('/people?with=team')).text,
      /Who has how many Asha Rowan: 1 of 45 Hand over/,
    );
    assert.match(
      (await pages(work, leadDilys).get(`/people?with=${asha}`)).text,
      /1 person with Asha Rowan, fair limit 45\./,
    );
  }));

test('the pages are there in Welsh', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const welsh = pages(work, workerAsha, 'cy');

    assert.match((await welsh.get('/people')).text, /1 person gyda chi, terfyn teg 45\./);
    assert.match((await welsh.get(`/people/${personId}/handover`)).text, /Pwy fydd yn cymryd Olive\?/);
    const logged = await welsh.post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    assert.match((await welsh.follow(logged)).text, /Dim ateb.*Ffonio: Gwen? 13 Mawrth, 10\.30 yb/);
  }));
