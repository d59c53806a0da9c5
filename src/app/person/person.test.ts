import assert from 'node:assert/strict';
import { test } from 'node:test';

import { planNextStep } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { aPerson } from '../../modules/people/people.examples.ts';
import { visitor } from '../../modules/people/pages.examples.ts';
import { aSupportedPerson } from '../../modules/referrals/caseload/caseload.examples.ts';
import { aReferral } from '../../modules/referrals/referrals.examples.ts';
import { todayRoutes } from '../today/routes.tsx';
import { personRoutes } from './routes.tsx';

const pageOf = (work: Work, personId: string, who: Member = workerAsha) =>
  visitor(work, as(who), personRoutes).get(`/people/${personId}`);

test('who is to be rung is rung from their own page: the button says so, and the number is a link', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const openedAt = new Date('2026-02-26T09:00:00Z');
    const { personId } = await aSupportedPerson(work, { phone: '07700 900321', openedAt });

    const page = await pageOf(work, personId);

    assert.match(page.html, /<summary[^>]*>Ring Olive<\/summary>/);
    assert.match(page.html, /href="tel:07700900321"[^>]*>07700 900321</);
    assert.match(page.text, /Begin ?: was due Thu 26 February, 9 am/);
  }));

test('what is to be done elsewhere leads there', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work);
    await planNextStep(work, { episodeId, kind: 'review', dueAt: new Date('2026-03-10T09:00:00Z') });

    const page = await pageOf(work, personId);

    assert.match(page.html, new RegExp(`href="/people/${personId}/plan">Talk about the plan again</a>`));
    assert.doesNotMatch(page.text, /was due/);
  }));

test('of somebody whom nobody has supported, nothing is offered that only follows from support', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    await aReferral(work, { personId });

    const page = await pageOf(work, personId);

    assert.equal(page.status, 200);
    assert.match(page.text, /Details and how to reach them/);
    assert.doesNotMatch(page.html, /\/closure|\/message-back|\/measures|\/ring/);
  }));

test('Today names those who are referred, and shows a lead what waits in the team', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await aReferral(work, { ownerId: leadDilys.id as WorkerId });
    const today = (who: Member) => visitor(work, as(who), todayRoutes).get('/today');

    const own = await today(leadDilys);

    assert.match(own.text, /New referrals for you to decide .*Olive Marsh/);
    assert.match(own.text, /In the team Referrals that wait Waiting list Who begins with whom/);
    assert.doesNotMatch((await today(workerAsha)).text, /In the team/);
  }));
