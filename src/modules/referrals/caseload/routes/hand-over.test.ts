import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { draftOf, keepDraft } from '#platform/drafts.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, leadDilys, volunteerCai, workerAsha, workerSouth } from '#tests/support/network.ts';

import { hidden } from '../../../people/pages.examples.ts';
import { openEpisodeOf } from '../../store/episode-store.ts';
import { caseloadCounts } from '../../store/caseload-store.ts';
import { aSupportedPerson, asha, handoversOf } from '../caseload.examples.ts';
import { thursday, ben, pages, supported, long } from '../routes.examples.ts';

const dilys = leadDilys.id as never as WorkerId;

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

test('a volunteer hands somebody over to a link worker, with a note that they read', () =>
  inWork(as(volunteerCai, thursday), async (work) => {
    const cai = volunteerCai.id as never as WorkerId;
    const { personId } = await supported(work, { workerId: cai });
    const path = `/people/${personId}/handover`;
    const page = await pages(work, volunteerCai).get(path);
    assert.match(page.text, /with Cai Lowe .*: 0 of 45 Suggested/);

    const done = await pages(work, volunteerCai).post(path, {
      toId: ben,
      handNote: 'The debts are more than I can carry with her',
      version: hidden(page, 'version'),
    });

    assert.equal(done.to, '/people');
    const [handover] = await handoversOf(work, personId);
    assert.deepEqual(
      [handover?.fromId, handover?.toId, handover?.words],
      [cai, ben, 'The debts are more than I can carry with her'],
    );
    assert.equal((await pages(work, volunteerCai).get(path)).text, 'people.not-found');
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
    await arrange(work, (owner) =>
      sql`update workforce.worker set languages = '{en,pl}' where id = ${ben}`.execute(owner.trx),
    );
    const path = `/caseloads/${asha}/handover`;
    const first = await pages(work, leadDilys).get(path);
    assert.match(
      first.text,
      /3 people\. All of them are handed over at once, or nobody\..*Ben Moss: 0 of 45/,
    );
    assert.match(first.text, /Ben Moss: 0 of 45 also speaks Polish/);
    assert.equal((await pages(work, leadDilys).get(`${path}?shared=yes`)).status, 422);

    const second = await pages(work, leadDilys).get(`${path}?shared=yes&to=${ben}&to=${dilys}`);
    assert.match(second.text, /Ben Moss: 3 more, 3 of 45/);
    const take = people.map(({ episodeId }, index) => `${episodeId}:${index === 0 ? dilys : ben}`);
    const form = { take, to: [ben, dilys] };
    const without = await pages(work, leadDilys).post(path, form);
    const done = await pages(work, leadDilys).post(path, { ...form, handNote: 'Asha is away' });

    assert.equal(without.status, 422);
    assert.match(without.text, /Ben Moss: 2 more, 2 of 45 Dilys Hart: 1 more, 1 of 10/);
    assert.equal(done.to, '/people?with=team');
    assert.deepEqual(Object.fromEntries(await caseloadCounts(work)), { [ben]: 2, [dilys]: 1 });
  }));

test('a caseload of more people than a form has fields is handed over whole', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const { personId, episodeId } = await supported(work);
    await arrange(work, (owner) => manyMore(owner, { personId, episodeId, count: 330 }));
    const path = `/caseloads/${asha}/handover`;

    const page = await pages(work, leadDilys).get(`${path}?shared=yes&to=${ben}`);
    const take = [...page.html.matchAll(/value="([0-9a-f-]{36}:[0-9a-f-]{36})" selected/g)].map(([, value]) =>
      String(value),
    );
    const done = await pages(work, leadDilys).post(path, { take, to: ben, handNote: 'Asha is away' });

    assert.equal(take.length, 331);
    assert.equal(done.to, '/people?with=team');
    assert.deepEqual(Object.fromEntries(await caseloadCounts(work)), { [ben]: 331 });
  }));

test('somebody joined the caseload meanwhile: nobody moves, the note is kept, and they are shared out too', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const { episodeId } = await supported(work);
    await aSupportedPerson(work, { givenName: 'Newly', familyName: 'Come' });
    const path = `/caseloads/${asha}/handover`;

    const answer = await pages(work, leadDilys).post(path, {
      take: `${episodeId}:${ben}`,
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

    assert.equal((await post({ take: [`${episodeId}:${ben}`, `${episodeId}:${dilys}`] })).status, 409);
    assert.equal((await post({ take: `${episodeId}:nobody` })).status, 409);
    assert.equal((await post({ take: `<script>:${ben}` })).status, 409);
    assert.equal((await post({ take: episodeId })).status, 409);
    assert.equal((await post({ take: `${episodeId}:${workerSouth.id}` })).status, 409);
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

type Like = { readonly personId: string; readonly episodeId: string; readonly count: number };

/** More people like one, each with an open episode like theirs. */
async function manyMore({ trx }: Work, { personId, episodeId, count }: Like): Promise<void> {
  await sql`with more as (select gen_random_uuid() as person_id, gen_random_uuid() as id from generate_series(1, ${count})),
    people as (insert into people.person
      select (jsonb_populate_record(p, jsonb_build_object('id', more.person_id, 'nhs_number', null))).*
      from more, people.person p where p.id = ${personId})
    insert into referrals.episode
    select (jsonb_populate_record(e, jsonb_build_object('id', more.id, 'person_id', more.person_id))).*
    from more, referrals.episode e where e.id = ${episodeId}`.execute(trx);
}
