// After an appointment, without scripts: whether they came and the two questions, from Today, in at most four touches.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { needsChromium, sightOf, violationsIn } from '#tests/support/browser.ts';

import { closedEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import type { Kith } from './ground.ts';
import { signedIn } from './hand.ts';

/** What leads from Today to the page after an appointment. */
const saysHow = /how (it went|did it go)/i;

test('after an appointment', { ...needsChromium, timeout: 240_000 }, async (t) => {
  const kith = await openKith();
  const worker = await signedIn({ kith, eyes: closedEyes }, 'Link worker in Northvale');
  const workerId = await idOfWorker(kith);
  const problems: string[] = [];
  const look = async (what: string) => {
    const found = await violationsIn(await sightOf(worker.page));
    problems.push(...found.map(({ rule, where }) => `${what}: ${rule} at ${where}`));
  };

  await t.test(
    'attendance and both questions are written down in at most four touches from Today',
    async () => {
      await afterNext(kith, workerId);
      await worker.goTo('/today');
      worker.touches();
      await worker.press(saysHow);
      await look('came');
      await worker.press('Came');
      await look('helpful');
      await worker.press('A little');
      await look('another');
      await worker.press('Not now');
      await look('next');
      const touches = worker.touches();
      t.diagnostic(`attendance with the two questions: ${touches} touches`);
      assert.ok(touches <= 4, `${touches} touches`);
      const { rows } = await kith.pool.query('select came, helpful, another from appointments.how_it_went');
      assert.deepEqual(
        rows.filter(({ another }) => another === 'not-now'),
        [{ came: 'on-time', helpful: 'a-little', another: 'not-now' }],
      );
    },
  );

  await t.test('after a miss they are asked after kindly, and nothing is closed', async () => {
    await afterNext(kith, workerId);
    await worker.goTo('/today');
    await worker.press(saysHow);
    await worker.press('Did not come');
    await look('check-in');
    const says = await worker.reads();
    assert.match(says, /A miss never closes anything\./);
    assert.doesNotMatch(says, /Enough for now/);
    const { rows } = await kith.pool.query<{ kind: string }>(
      `select n.kind from referrals.next_step n join appointments.appointment a using (network_id, episode_id)
       join appointments.how_it_went h on h.appointment_id = a.id where h.came = 'missed' and h.changed_at > $1`,
      [new Date(kith.now().getTime() - 600_000)],
    );
    assert.deepEqual(rows, [{ kind: 'ring' }]);
  });

  await t.test('what they say of when they can come is one touch, or two with its hours', async () => {
    await worker.goTo('/people');
    const person = await worker.page.locator('main a[href^="/people/"]').nth(1).getAttribute('href');
    await worker.goTo(`${person ?? ''}/barriers/say/school-run`);
    await look('school run');
    await worker.press('Save');
    await worker.goTo(`${person ?? ''}/barriers/say/can`);
    await worker.press('Save');
    await look('barriers with an error');
    assert.match(await worker.reads(), /Choose a day, or write a time/);
    await worker.goTo(`${person ?? ''}/ring`);
    await look('ring');
  });

  await t.test('nothing about it is hard to use for anybody', () => assert.deepEqual(problems, []));
});

/** Whoever is signed in. */
async function idOfWorker({ pool }: Kith): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'select user_id as id from identity.session order by created_at desc limit 1',
  );
  return rows[0]?.id ?? '';
}

/**
 * Somebody they support is booked into their next session, at its end, and time goes by until it is over. The
 * demonstration gives some workers nobody to meet.
 */
async function afterNext({ pool, now, later }: Kith, workerId: string): Promise<void> {
  const { rows } = await pool.query<{ ends: Date }>(
    `insert into appointments.appointment (network_id, id, person_id, episode_id, practice_id, session_id, worker_id,
       session_during, mode, kind, during, occupies, booked_by, booked_at, changed_by, changed_at)
     select s.network_id, gen_random_uuid(), e.person_id, e.id, e.practice_id, s.id, s.worker_id, s.during, s.mode,
       'follow-up', tstzrange(lower(s.during) + interval '1 hour', lower(s.during) + interval '70 minutes'),
       tstzrange(lower(s.during) + interval '1 hour', lower(s.during) + interval '70 minutes'), $1, $2, $1, $2
     from rota.session s
     join referrals.episode e on e.network_id = s.network_id and e.worker_id = s.worker_id and e.closed_at is null
     where s.worker_id = $1 and s.open and lower(s.during) > $2
       and upper(s.during) - lower(s.during) > interval '80 minutes'
       and not exists (select from appointments.appointment a where a.session_id = s.id or a.person_id = e.person_id)
     order by lower(s.during), e.id limit 1
     returning upper(during) as ends`,
    [workerId, now()],
  );
  const [next] = rows;
  assert.ok(next, 'the worker of the demonstration has a session to come, and somebody to meet');
  later({ minutes: Math.ceil((next.ends.getTime() - now().getTime()) / 60_000) });
}
