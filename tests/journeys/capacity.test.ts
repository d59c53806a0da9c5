// When there are more people than hours: from a slip of paper to a time, and from the waiting list to who begins.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { needsChromium } from '#tests/support/browser.ts';

import { openEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import type { Kith } from './ground.ts';
import { signedIn } from './hand.ts';

test(
  'paper slips and the waiting list, without scripts',
  { ...needsChromium, timeout: 120_000 },
  async (t) => {
    const kith = await openKith();
    const eyes = openEyes();
    const seat = { kith, eyes };

    await t.test('from a slip of paper to a booked appointment in at most 6 touches', async () => {
      const reception = await signedIn(seat, 'Receptionist at South Quay Surgery');
      const code = await unusedSlip(kith, 'South Quay Surgery');
      await reception.goTo('/slips');
      await reception.fill('Code on the slip', code.toLowerCase());
      await reception.fill('First name', 'Morwenna');
      await reception.fill('Last name', 'Sparrow');
      await reception.fill('Phone number', '07700 900321');
      await reception.press('Go on to times');
      await reception.press('Book this time');
      const touches = reception.touches();
      t.diagnostic(`touches: from slip to appointment ${touches}`);
      assert.ok(touches <= 6, `${touches} touches`);
      assert.match(await reception.reads(), /Morwenna/);
      const { rows } = await kith.pool.query<{ kind: string }>(
        `select a.kind from appointments.appointment a join people.person p on p.id = a.person_id
       where p.given_name = 'Morwenna' and a.live and lower(a.during) > $1`,
        [kith.now()],
      );
      assert.deepEqual(rows, [{ kind: 'first' }]);
    });

    await t.test('a slip that was used is answered clearly', async () => {
      const reception = await signedIn(seat, 'Receptionist at South Quay Surgery');
      const { rows } = await kith.pool.query<{ code: string }>(
        `select s.code from capacity.slip s join referrals.referral r on r.id = s.referral_id where r.named = 'Morwenna Sparrow'`,
      );
      await reception.goTo('/slips');
      await reception.fill('Code on the slip', rows[0]?.code ?? '');
      await reception.fill('First name', 'Petra');
      await reception.fill('Last name', 'Lunn');
      await reception.fill('Phone number', '07700 900322');
      assert.equal(await reception.press('Go on to times'), 422);
      assert.match(await reception.reads(), /used/);
    });

    await t.test('ten people are allocated in at most 12 touches', async () => {
      const lead = await signedIn(seat, 'Team lead in Northvale');
      await lead.goTo('/team');
      const before = await waiting(kith);
      await lead.goTo('/waiting-list');
      await lead.press('Propose who begins');
      await lead.press('Begin with those chosen');
      const touches = lead.touches();
      const begun = before - (await waiting(kith));
      t.diagnostic(`touches: ${begun} people allocated in ${touches}`);
      assert.ok(begun >= 10, `${begun} of ${before}`);
      assert.ok(touches <= 12, `${touches} touches`);
    });

    await t.test('every page on the way is one that everybody can use', async () => {
      assert.deepEqual(await eyes.problems(), []);
      for (const path of ['/slips', '/slips with errors', '/team', '/waiting-list', '/allocation'])
        assert.ok(
          eyes.pages().some((page) => page.startsWith(`${path} (`)),
          path,
        );
    });
  },
);

async function unusedSlip({ pool }: Kith, practice: string): Promise<string> {
  const { rows } = await pool.query<{ code: string }>(
    `select s.code from capacity.slip s join capacity.pad p on p.network_id = s.network_id and p.id = s.pad_id
     join identity.organisation o on o.network_id = p.network_id and o.id = p.practice_id
     where o.name = $1 and s.used_at is null order by s.number limit 1`,
    [practice],
  );
  return rows[0]?.code ?? '';
}

async function waiting({ pool }: Kith): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    'select count(*)::integer as waiting from referrals.waiting_list where ended_at is null',
  );
  return rows[0]?.waiting ?? 0;
}
