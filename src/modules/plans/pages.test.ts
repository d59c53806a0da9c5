import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { pagesIn } from './pages.examples.tsx';
import { answered, closed, said, wants, willDo, withSomebody } from './plans.examples.ts';

test('when nobody supports them any more, everything can be read and nothing written', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const id = await said(work, personId);
    await wants(work, personId);
    await closed(work, episodeId);
    const pages = pagesIn(work);

    for (const path of [`conversations/${id}`, 'plan', 'plan/print', 'plan/editions', 'measures']) {
      const answer = await pages.get(`/people/${personId}/${path}`);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(await answer.text(), /method="post" action="\/people/, path);
    }
    for (const path of [
      'listening',
      'plan/words',
      'plan/agreement',
      'plan/review',
      'plan/new-goal',
      'measures/ons4',
    ]) {
      assert.equal((await pages.get(`/people/${personId}/${path}`)).status, 409, path);
    }
  }));

test('every page is for those who reach the person and may read plans, and for nobody else', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'writer' });
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    const ons4Id = await answered(work, personId);
    const own = [`conversations/${id}`, `conversations/${id}/words`, `conversations/${id}/readers`];
    const paths = [
      'listening',
      'plan',
      'plan/words',
      'plan/agreement',
      'plan/review',
      'plan/print',
      'plan/editions',
      'plan/editions/1',
      'plan/new-goal',
      `plan/goals/${goalId}`,
      `plan/goals/${goalId}/new-action`,
      `plan/actions/${actionId}`,
      'measures',
      'measures/ons4',
      `measures/${ons4Id}`,
    ];
    const statuses = async (their: typeof work, some: readonly string[]) => {
      const answers = [];
      for (const path of some) answers.push((await pagesIn(their).get(`/people/${personId}/${path}`)).status);
      return [...new Set(answers)];
    };

    assert.deepEqual(await statuses(work, [...own, ...paths]), [200]);
    await asAnother(work, as(workerBen), async (their) => {
      assert.deepEqual(await statuses(their, paths), [200]);
      assert.deepEqual(await statuses(their, own), [404]);
    });
    for (const [other, status] of [
      [workerSouth, 404],
      [volunteerCai, 404],
      [gpNia, 403],
      [privacyEve, 403],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        assert.deepEqual(await statuses(their, [...own, ...paths]), [status], other.name);
      });
    }
    assert.equal((await pagesIn(work).get(`/people/${newId()}/plan`)).status, 404);
    assert.equal((await pagesIn(work).get('/people/nobody/plan')).status, 404);
  }));
