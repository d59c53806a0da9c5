import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  gpSouth,
  millLane,
  networksExist,
  north,
  volunteerCai,
  workerAsha,
} from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import { aPerson } from '../../people/people.examples.ts';
import { olive, opened, referrals, sent, zoe } from './refer.examples.ts';
import { referRoutes } from './routes.tsx';

test('a school refers for its own, names the surgery, and is shown nobody who is known', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const teacher = await aTeacher(work);
    const hana = visitor(work, teacher, referRoutes);
    await aPerson(work, { practiceId: elmStreet });
    const page = await hana.get('/referrals/new');
    assert.doesNotMatch(page.text, /Find them/);
    assert.match(page.text, /Their GP surgery/);

    await sent(hana, { once: hidden(page, 'once'), ...olive, practice: millLane });

    const [referral] = await referrals(work);
    assert.deepEqual([referral?.route, referral?.named], ['professional', 'Olive Marsh']);
  }));

test('somebody who works at two surgeries says for which they refer', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await arrange(work, () =>
      sql`insert into identity.membership (network_id, user_id, role, organisation_id) values (${north}, ${gpNia.id}, 'nurse', ${millLane})`.execute(
        work.trx,
      ),
    );
    const nia = visitor(work, { ...as(gpNia), practiceIds: [elmStreet, millLane] }, referRoutes);
    const once = hidden(await nia.get('/referrals/new'), 'once');

    const again = await nia.post('/referrals/new', { once, ...zoe });
    assert.match(again.text, /Choose who you refer for/);
    await sent(nia, { once, ...zoe, organisation: millLane });

    const list = await visitor(work, as(gpMillLane), referRoutes).get('/referrals/sent');
    assert.match(list.text, /Zoë O’Brien/);
  }));

test('a link worker may refer too, for no surgery', () =>
  inWork(as(workerAsha), async (work) => {
    const { nia: asha, once } = await opened(work, as(workerAsha));

    const received = await asha.follow(await sent(asha, { once, ...zoe }));

    assert.match(received.text, /Zoë O’Brien/);
    assert.doesNotMatch(received.html, /href="\/referrals\/sent"/);
    assert.equal((await asha.get('/referrals/sent')).status, 403);
  }));

test('whoever may not refer is not let in', () =>
  inWork(as(volunteerCai), async (work) => {
    await networksExist(work);
    const cai = visitor(work, as(volunteerCai), referRoutes);
    const key = newId<string>();

    assert.equal((await cai.get('/referrals/new')).status, 403);
    assert.equal((await cai.post('/referrals/new', { once: key, ...zoe })).status, 403);
    assert.equal((await cai.post('/referrals/new', { once: key, ...zoe, do: 'find' })).status, 403);
    assert.equal((await cai.get(`/referrals/new/${key}/check`)).status, 403);
    assert.equal((await cai.post(`/referrals/new/${key}/check`, {})).status, 403);
    assert.equal((await cai.get('/referrals/sent')).status, 403);
  }));

test('the other surgery and the other network see nothing of it', () =>
  inWork(as(gpNia), async (work) => {
    const { nia, once } = await opened(work);
    await sent(nia, { once, ...zoe });
    const [referral] = await referrals(work);

    for (const who of [gpMillLane, gpSouth]) {
      const other = visitor(work, as(who), referRoutes);
      assert.doesNotMatch((await other.get('/referrals/sent')).text, /Zoë/);
      for (const page of ['', '/received', '/slip']) {
        assert.equal((await other.get(`/referrals/sent/${referral?.id}${page}`)).status, 404);
      }
    }
  }));

async function aTeacher(work: Work): Promise<WorkAs> {
  const school = newId<string>();
  const teacher = newId<never>();
  await arrange(work, async () => {
    await sql`insert into identity.organisation (network_id, id, kind, name) values (${north}, ${school}, 'school', 'Beck Road School')`.execute(
      work.trx,
    );
    await sql`insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
      values (${teacher}, 'Hana Wells', 'hana.wells@example.org', true, ${work.now}, ${work.now})`.execute(
      work.trx,
    );
    await sql`insert into identity.membership (network_id, user_id, role, organisation_id) values (${north}, ${teacher}, 'other-referrer', ${school})`.execute(
      work.trx,
    );
  });
  const permissions = ['referrals.refer', 'referrals.follow', 'people.add', 'people.record-consent'] as const;
  return {
    userId: teacher,
    networkIds: [north],
    practiceIds: null,
    permissions: [...permissions],
  };
}
