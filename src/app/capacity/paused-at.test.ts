import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { pauseReferrals } from '../../modules/capacity/pauses/commands/pause.ts';
import { anyone as anybody, aScheme } from '../../modules/directory/schemes/schemes.examples.ts';
import { visitor } from '../../modules/people/pages.examples.ts';
import {
  answered,
  answers,
  anyone,
  beginAt,
  rows,
  yes,
} from '../../modules/referrals/refer/self/self.examples.ts';
import { schemesRoutesWith } from '#modules/directory';
import { referRoutesWith } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, elmStreet, leadDilys, networksExist, north } from '#tests/support/network.ts';

import { pausedAt } from './paused-at.ts';

const routes = referRoutesWith({ messagesBack: () => Promise.resolve(null), pausedAt });
const schemes = schemesRoutesWith({ url: null, pausedAt });

const pause = (work: Work, practiceId: typeof elmStreet | null = null) =>
  pauseReferrals(work, {
    once: newId(),
    practiceId,
    fromOn: '2026-03-02' as LocalDate,
    untilOn: '2026-03-28' as LocalDate,
    why: 'Two of us are ill',
    shown: 'We are catching up.',
    instead: 'The community line: 01632 960100.',
  });

test('who comes from the page of a paused scheme reads it before the first question, and never why', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await pause(work);
    const scheme = await aScheme(work, { networkId: north, whoMayRefer: ['self'] });
    const visit = visitor(work, anyone, routes, { now: beginAt });
    const reader = {
      ...anyone,
      permissions: new Set(['directory.search', 'referrals.refer-myself'] as const),
    };

    const start = await visitor(work, reader, routes, { now: beginAt }).get(
      `/self-referral?scheme=${scheme}`,
    );

    for (const words of [/until .*28 March/, /catching up/, /01632 960100/, /You can still ask/])
      assert.match(start.text, words);
    assert.doesNotMatch(start.text, /Two of us/);
    assert.doesNotMatch((await visit.get('/self-referral')).text, /catching up/);
  }));

test('what they send during a pause of their practice is said to be kept, and is', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await pause(work, elmStreet);
    const { visit, last } = await answered(work, answers, routes);

    const check = await visit.follow(last);
    assert.match(check.text, /What you send is kept/);
    const done = await visit.post('/self-referral/check', yes);

    assert.equal(done.to, '/self-referral/done');
    const kept = await rows(work, sql`select id from referrals.referral where route = 'self'`);
    assert.equal(kept.length, 1);
  }));

test('the page of a scheme says until when it is paused; that of another does not', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await pause(work);
    const [ours, another] = [await aScheme(work, { networkId: north }), await aScheme(work)];
    const visit = visitor(work, anybody, schemes, { now: beginAt });

    assert.match((await visit.get(`/schemes/${ours}`)).text, /Paused until .*28 March 2026.*catching up/s);
    assert.doesNotMatch((await visit.get(`/schemes/${another}`)).text, /Paused/);
  }));
