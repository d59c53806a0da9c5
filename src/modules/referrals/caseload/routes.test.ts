import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, volunteerCai, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, asha } from './caseload.examples.ts';
import { thursday, ben, pages, supported } from './routes.examples.ts';

const cai = volunteerCai.id as never as WorkerId;

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

test('the pages are there in Welsh', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const welsh = pages(work, workerAsha, 'cy');

    assert.match((await welsh.get('/people')).text, /1 person gyda chi, terfyn teg 45\./);
    assert.match((await welsh.get(`/people/${personId}/handover`)).text, /Pwy fydd yn cymryd Olive\?/);
    const logged = await welsh.post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    assert.match((await welsh.follow(logged)).text, /Dim ateb.*Ffonio: Gwen? 13 Mawrth, 10\.30 yb/);
  }));
