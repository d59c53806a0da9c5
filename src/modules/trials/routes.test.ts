import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { as, leadDilys, workerAsha } from '#tests/support/network.ts';

import { firstTrial } from './first-trial.ts';
import type { ArmId, TrialId } from './domain/trial.ts';
import { recordAttendance } from './record-attendance.ts';
import { aTrial, somebodyGiven } from './trials.examples.ts';

let app: TestApp;
before(async () => {
  app = await testApp();
});

const [a, b] = firstTrial.arms;
const typed = {
  name: 'Quick or confirmed',
  usefulPoints: '5',
  aEn: a.text.en,
  aCy: a.text.cy,
  bEn: b.text.en,
  bCy: b.text.cy,
};

async function page(path: string, who = leadDilys): Promise<string> {
  const answer = await app.ask(path, { as: who });
  assert.equal(answer.status, 200, path);
  return answer.text();
}

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  app.ask(path, { as: leadDilys, post: { once: newId<string>(), ...fields } });

test('the first trial is there to be started: the texts as the link worker wrote them', async () => {
  const html = await page('/trials/new');

  assert.match(
    html,
    /just a quick reminder of your appointment \{when\} \{where\}\. Best wishes, \{worker\}/,
  );
  assert.match(html, /appointment confirmed for \{when\} \{where\}\. See you then\. \{worker\}/);
});

test('a trial is made, looked at, started and stopped from its pages', async () => {
  const made = await post('/trials/new', typed);
  const path = made.headers.get('location') ?? '';
  assert.equal(made.status, 303);
  const draft = await page(path);
  assert.match(
    draft,
    /Hi Gwen, appointment confirmed for tomorrow, Wed 4 March, 2 pm, at Elm Street Surgery\. See you then\. Will/,
  );
  assert.match(draft, /Helo Gwen/);

  assert.equal((await post(`${path}/start`, { version: '1' })).status, 303);
  const running = await page(path);
  assert.match(running, /Not enough people yet/);
  assert.match(running, /Nobody of both wordings has come or missed yet/);
  assert.equal((await app.ask(`${path}/edit`, { as: leadDilys })).status, 409);

  assert.equal((await post(`${path}/stop`, { why: 'Enough' })).status, 303);
  const stopped = await page(path);
  assert.match(stopped, /Why it was stopped:.*Enough/s);
  assert.doesNotMatch(stopped, /more people may be needed/);
});

for (const { says, change, field, message } of [
  { says: 'a wording without a time', change: { bEn: 'At {place}' }, field: 'bEn', message: /Say the when/ },
  {
    says: 'a field that nothing fills',
    change: { aCy: '{dydd} {when}' },
    field: 'aCy',
    message: /for dydd/,
  },
  {
    says: 'the same wording twice',
    change: { bEn: a.text.en },
    field: 'bEn',
    message: /the same as wording A/,
  },
  {
    says: 'a wording in one language',
    change: { cEn: '{when} c' },
    field: 'cCy',
    message: /in both languages/,
  },
  {
    says: 'a cost, while that is off',
    change: { bEn: 'A missed visit costs £30. {when} {where}' },
    field: 'bEn',
    message: /It may shame people in hardship/,
  },
  { says: 'half a brace', change: { aEn: '{when} {' }, field: 'aEn', message: /come in pairs/ },
  { says: 'no name', change: { name: '' }, field: 'name', message: /Write a name/ },
] as const) {
  test(`${says} is not tried: the form says so and keeps what was typed`, async () => {
    const answer = await post('/trials/new', { ...typed, ...change });
    const html = await answer.text();

    assert.equal(answer.status, 422);
    assert.match(html, message);
    assert.match(html, new RegExp(`href="#${field}"`));
    assert.match(html, /Wela i chi bryd hynny/);
  });
}

test('a wording that names a cost can be tried by whoever turns it on, and says who is left out', async () => {
  const cost = { bEn: 'A missed visit costs £30. {when} {where}', cost: 'yes' };
  const made = await post('/trials/new', { ...typed, ...cost });
  const html = await page(made.headers.get('location') ?? '');

  assert.match(html, /names a cost/);
  assert.match(html, /People at first contact, because a wording names a cost/);
});

/** Pairs of people: those of the first wording come, those of the second miss. */
async function settledTrial(pairs: number): Promise<TrialId> {
  return app.openWork(actorAs(as(workerAsha)), async (work) => {
    const id = await aTrial(work, { started: true });
    const from = new Date('2026-03-04T10:00:00Z');
    const byArm = new Map<ArmId, PersonId[]>();
    for (let person = 0; person < 2 * pairs; person += 1) {
      const { personId, given } = await somebodyGiven(work);
      if (given) byArm.set(given.armId, [...(byArm.get(given.armId) ?? []), personId]);
    }
    for (const [index, people] of [...byArm.values()].entries())
      for (const personId of people)
        await recordAttendance(work, {
          appointmentId: newId(),
          personId,
          from,
          outcome: index === 0 ? 'attended' : 'missed',
        });
    return id;
  });
}

test('the result page says what to do before it says any number, and draws it with its table', async () => {
  const id = await settledTrial(12);
  const html = await page(`/trials/${id}`, workerAsha);

  assert.match(html, /<h2>Keep wording [AB]\.<\/h2>/);
  assert.ok(html.indexOf('Keep wording') < html.indexOf('How many came'));
  assert.match(html, /12 of 12/);
  assert.match(html, /0 of 12/);
  assert.match(html, /<svg[^>]*role="img" aria-label="The possible differences/);
  assert.match(html, /The difference as it became known/);
  assert.doesNotMatch(html, /Stop the trial/);
  assert.match(await page('/trials', workerAsha), /Running/);
});
