import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { somebodyListed as listed } from '../../referrals/referrals.examples.ts';
import { keepTold, listedPerson, toldAndCame, waitingFlow } from '#modules/referrals';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, gpNia, leadDilys, networksExist } from '#tests/support/network.ts';

import { lineOf } from './line.ts';
import { saveOutlook, outlookOf } from './store/outlook-store.ts';
import { toldPlace } from './told-place.ts';
import { waitingListView } from './waiting-list.view.ts';

/** Twelve weeks in which three people a week were listed, and two begun with. */
const history = (work: Work) =>
  arrange(work, () =>
    sql`with made as (
        select r.*, n as number from referrals.waiting_list r cross join generate_series(1, 36) n)
      , episodes as (
        insert into referrals.episode (network_id, id, person_id, practice_id, worker_id, opened_at, opened_by, closed_at, changed_by, changed_at)
        select e.network_id, md5(m.number::text)::uuid, e.person_id, e.practice_id, e.worker_id,
          ${work.now}::timestamptz - interval '84 days', e.opened_by, ${work.now}::timestamptz - interval '1 hour', e.changed_by, e.changed_at
        from made m join referrals.episode e on e.id = m.episode_id returning id)
      insert into referrals.waiting_list (network_id, episode_id, referral_id, person_id, practice_id, urgency, listed_at, check_in_on,
        ended_at, ended_how, ended_by, changed_by, changed_at)
      select m.network_id, md5(m.number::text)::uuid, m.referral_id, m.person_id, m.practice_id, 'routine',
        ${work.now}::timestamptz - interval '1 day' * (1 + m.number * 7 / 3.0) - interval '1 day', m.check_in_on,
        case when m.number % 3 > 0 then ${work.now}::timestamptz - interval '1 day' * (m.number * 7 / 3.0) end,
        case when m.number % 3 > 0 then 'begun' end, case when m.number % 3 > 0 then m.changed_by end, m.changed_by, m.changed_at
      from made m where exists (select from episodes)`.execute(work.trx),
  );

test('without history nobody is told a date; nobody is asked about before their check-in is due', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work);

    const { rows, next, waiting } = await waitingListView(work, 1);

    assert.equal(waiting, 1);
    assert.deepEqual(next, { known: false, why: 'too-little-history' });
    assert.deepEqual([rows[0]?.turn, rows[0]?.askNow, rows[0]?.waitedDays], [1, false, 0]);
  }));

test('the flow counts whole weeks since there was a list, also those in which nothing happened', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work);
    await history(work);

    const flow = await waitingFlow(work);

    assert.ok(flow.length >= 11 && flow.length <= 13, String(flow.length));
    const left = flow.reduce((total, week) => total + week.left, 0);
    assert.ok(left >= 20 && left <= 24, String(left));
  }));

test('with history everybody’s turn has a range, later for those further back', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work);
    await history(work);

    const { listed: people, forecasts } = await lineOf(work);

    assert.equal(forecasts.length, people.length + 1);
    const [first] = forecasts;
    const last = forecasts.at(-1);
    assert.ok(first?.known && last?.known && last.likelyDays > first.likelyDays);
  }));

test('what somebody was told of their turn is written down once, and makes no form old', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const episodeId = await listed(work);
    await history(work);
    const place = await listedPerson(work, episodeId);

    const told = await toldPlace(work, episodeId);
    await keepTold(work, place, { fromDays: 700, toDays: 728 });

    assert.ok(told?.forecast.known);
    const { rows } = await sql`select told_from_days as "fromDays", told_to_days as "toDays", version
      from referrals.waiting_list where episode_id = ${episodeId}`.execute(work.trx);
    const { fromDays, toDays } = told.forecast;
    assert.deepEqual(rows, [{ fromDays, toDays, version: place.version }]);
  }));

test('the outlook is a figure that those who reach one practice see too', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    assert.equal(await outlookOf(work), null);
    await saveOutlook(work, 12, { known: true, fromDays: 14, likelyDays: 21, toDays: 35 });
    await saveOutlook(work, 13, { known: false, why: 'too-little-history' });
    assert.deepEqual(await outlookOf(work), { waiting: 13, wait: null });
  }));

test('who does not decide does not see the list', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(waitingListView(work, 1), { kind: 'not-allowed' });
  }));

/** Of everybody on the list: told three to five weeks at listing, which was so many days ago, and begun with after so many. */
const told = (
  work: Work,
  { listedDaysAgo, waitedDays }: { listedDaysAgo: number; waitedDays: number | null },
) =>
  arrange(work, () =>
    sql`update referrals.waiting_list set told_from_days = 21, told_to_days = 35,
        listed_at = ${work.now}::timestamptz - make_interval(days => ${listedDaysAgo}::integer),
        ended_at = case when ${waitedDays}::integer is not null then
          ${work.now}::timestamptz - make_interval(days => ${listedDaysAgo}::integer - ${waitedDays}::integer) end,
        ended_how = case when ${waitedDays}::integer is not null then 'begun' end,
        ended_by = case when ${waitedDays}::integer is not null then changed_by end`.execute(work.trx),
  );

test('whether a turn came inside what was told is counted once the range is past, also of those who wait still', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work);

    await told(work, { listedDaysAgo: 60, waitedDays: 30 });
    assert.deepEqual(await toldAndCame(work), { people: 1, inside: 1 });
    await told(work, { listedDaysAgo: 60, waitedDays: 50 });
    assert.deepEqual(await toldAndCame(work), { people: 1, inside: 0 });
    await told(work, { listedDaysAgo: 60, waitedDays: null });
    assert.deepEqual(await toldAndCame(work), { people: 1, inside: 0 });
    await told(work, { listedDaysAgo: 32, waitedDays: 25 });
    assert.deepEqual(await toldAndCame(work), { people: 0, inside: 0 });
    assert.equal((await waitingListView(work, 1)).calibration, null);
  }));
