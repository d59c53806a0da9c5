import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, workerAsha } from '#tests/support/network.ts';

import { contactOf, contactsOf } from '../../store/contact-store.ts';
import { nextStepOf } from '../../store/next-step-store.ts';
import { aContact, aSupportedPerson, audited, written } from '../caseload.examples.ts';
import { thursday, pages, supported, long } from '../routes.examples.ts';

test('a missed call is logged in one touch from its buttons, and the next try is proposed with its reason', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);

    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const confirmation = await pages(work).follow(logged);

    assert.equal(logged.status, 303);
    assert.match(confirmation.text, /No answer Olive Marsh · Thu 12 March, 2\.40 pm · Asha Rowan/);
    assert.match(
      confirmation.text,
      /Ring: Fri 13 March, 10\.30 am Another part of the day than the calls they missed\./,
    );
    assert.match(confirmation.text, /That was try 1 of 3/);
    assert.deepEqual(await audited(work), ['referrals.contact-logged', 'people.looked']);
  }));

test('whoever logs from Today is led back there', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);

    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'texted', from: 'today' });

    assert.match((await pages(work).follow(logged)).html, /href="\/today"[^>]*>\s*Back to Today/);
  }));

test('another time is chosen on the confirmation', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId, episodeId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const next = {
      'nextOn-day': '14',
      'nextOn-month': '3',
      'nextOn-year': '2026',
      nextAt: '09:15',
      version: '1',
    };

    const changed = await pages(work).post(`${logged.to}/next-try`, next);

    assert.equal(changed.to, logged.to);
    assert.deepEqual((await nextStepOf(work, episodeId))?.dueAt, new Date('2026-03-14T09:15:00Z'));
    const page = await pages(work).follow(changed);
    assert.match(page.text, /Ring: Sat 14 March, 9\.15 am/);
    assert.doesNotMatch(page.text, /Another part of the day/);
  }));

test('what was logged is amended with a reason, and what it said before stays readable', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, {
      kind: 'no-answer',
      note: 'Rang twice',
    });
    const path = logged.to ?? '';

    const amended = await pages(work).post(path, {
      kind: 'spoke',
      note: 'We spoke',
      reason: 'Wrong button',
      version: '1',
    });

    assert.equal(amended.to, path);
    const { text, html } = await pages(work).follow(amended);
    assert.match(text, /Spoke Olive Marsh.*We spoke.*Follow up: Thu 19 March, 10\.30 am/);
    assert.match(text, /What it said before/);
    assert.match(text, /Asha Rowan Rang twice/);
    assert.match(html, /<s>No answer<\/s>/);
    assert.match(text, /Wrong button/);
  }));

test('a caution is read before the letter is written', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, {
      contactCaution: 'Her husband opens the post',
      address: '4 Beech Row',
    });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-09T15:40:00Z' });

    const page = await pages(work).follow(
      await pages(work).post(`/people/${one.personId}/contacts`, { kind: 'no-answer' }),
    );

    assert.match(page.text, /Write to Olive\?.*Her husband opens the post It is safe: write the letter/);
    assert.deepEqual(await written(work), []);
    const sent = await pages(work).post(`/people/${one.personId}/letter`, {});
    assert.equal(sent.to, `/people/${one.personId}`);
    assert.equal((await written(work)).length, 1);
  }));

test('when the letter was written, the confirmation says so and what is next', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, { address: '4 Beech Row' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-09T15:40:00Z' });

    const page = await pages(work).follow(
      await pages(work).post(`/people/${one.personId}/contacts`, { kind: 'no-answer' }),
    );

    assert.match(page.text, /Decide whether to close: Thu 26 March, 10\.30 am/);
    assert.match(page.text, /A kind letter was written after three tries\./);
  }));

test('when they answer is said only once three calls say it, beside what they said themselves', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work, { usuallyAnswers: 'after the school run' });
    await aContact(work, one, { kind: 'spoke', at: '2026-03-03T10:40:00Z' });
    await aContact(work, one, { kind: 'spoke', at: '2026-03-04T11:40:00Z' });
    const before = await pages(work).get(`/people/${one.personId}/contacts`);
    await aContact(work, one, { kind: 'no-answer', at: '2026-03-05T15:40:00Z' });

    const { text } = await pages(work).get(`/people/${one.personId}/contacts`);

    assert.doesNotMatch(before.text, /usually answers/);
    assert.match(text, /after the school run · usually answers between 10 and 12: 2 of 2 calls/);
  }));

const badContacts: readonly (readonly [Record<string, string | readonly string[]>, RegExp])[] = [
  [{}, /Choose what happened/],
  [{ kind: 'shouted' }, /Choose what happened/],
  [{ kind: ['spoke', 'met'] }, /Choose what happened/],
  [{ kind: 'letter' }, /Choose what happened/],
  [{ kind: 'note' }, /Write the note/],
  [{ kind: 'note', note: '  \n' }, /Write the note/],
  [{ kind: 'spoke', note: long }, /Use 4000 characters or fewer/],
  [{ kind: 'spoke', minutes: '-3' }, /Enter whole minutes/],
  [{ kind: 'spoke', minutes: '481' }, /Enter whole minutes/],
  [{ kind: 'spoke', minutes: ['1e3', '2'] }, /Enter whole minutes/],
  [
    { kind: 'spoke', 'askedOn-day': '31', 'askedOn-month': '2', 'askedOn-year': '2026', askedAt: '10:00' },
    /Enter a real date/,
  ],
  [
    { kind: 'spoke', 'askedOn-day': '13', 'askedOn-month': '3', 'askedOn-year': '2026' },
    /Enter both the day and the time/,
  ],
  [{ kind: 'spoke', askedAt: '10:00' }, /Enter both the day and the time/],
  [
    { kind: 'spoke', 'askedOn-day': '12', 'askedOn-month': '3', 'askedOn-year': '2026', askedAt: '14:30' },
    /still to come/,
  ],
  [
    { kind: 'spoke', 'askedOn-day': '13', 'askedOn-month': '3', 'askedOn-year': '2026', askedAt: '25:00' },
    /Enter a time/,
  ],
];

for (const [fields, says] of badContacts) {
  test(`a contact with ${JSON.stringify(fields).slice(0, 90)} shows the form again, and logs nothing`, () =>
    inWork(as(workerAsha, thursday), async (work) => {
      const { personId } = await supported(work);

      const answer = await pages(work).post(`/people/${personId}/contacts`, fields);

      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.deepEqual(await contactsOf(work, personId), []);
    }));
}

const badTimes: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{}, /Enter the day/],
  [{ 'nextOn-day': '14', 'nextOn-month': '3', 'nextOn-year': '2026' }, /Enter the time/],
  [{ 'nextOn-day': '30', 'nextOn-month': '2', 'nextOn-year': '2026', nextAt: '10:00' }, /Enter a real date/],
  [{ 'nextOn-day': '11', 'nextOn-month': '3', 'nextOn-year': '2026', nextAt: '10:00' }, /still to come/],
  [{ 'nextOn-day': '14', 'nextOn-month': '3', 'nextOn-year': '2026', nextAt: 'noonish' }, /Enter a time/],
];

for (const [fields, says] of badTimes) {
  test(`another time of ${JSON.stringify(fields)} shows the form again, and plans nothing`, () =>
    inWork(as(workerAsha, thursday), async (work) => {
      const { personId, episodeId } = await supported(work);
      const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
      const planned = await nextStepOf(work, episodeId);

      const answer = await pages(work).post(`${logged.to}/next-try`, { ...fields, version: '1' });

      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.deepEqual(await nextStepOf(work, episodeId), planned);
    }));
}

test('an amendment without a reason, or of a kind that nobody logs, is not made', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await supported(work);
    const logged = await pages(work).post(`/people/${personId}/contacts`, { kind: 'no-answer' });
    const path = logged.to ?? '';

    const without = await pages(work).post(path, { kind: 'spoke', note: '<b>Kept</b>', version: '1' });
    const wrong = await pages(work).post(path, { kind: 'letter', reason: 'Because', version: '1' });

    assert.deepEqual([without.status, wrong.status], [422, 422]);
    assert.match(without.text, /Say why it was wrong/);
    assert.match(without.html, /&lt;b&gt;Kept&lt;\/b&gt;/);
    assert.match(wrong.text, /Choose what happened/);
    assert.equal((await contactOf(work, path.split('/').at(-1) as never)).version, 1);
  }));

test('a contact is not shown or changed under another person’s address', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const one = await supported(work);
    const other = await aSupportedPerson(work);
    const contactId = await aContact(work, one, { kind: 'spoke', at: '2026-03-09T15:40:00Z' });
    const wrong = `/people/${other.personId}/contacts/${contactId}`;
    const next = {
      'nextOn-day': '14',
      'nextOn-month': '3',
      'nextOn-year': '2026',
      nextAt: '09:15',
      version: '1',
    };

    assert.equal((await pages(work).get(wrong)).status, 404);
    assert.equal((await pages(work).post(wrong, { kind: 'met', reason: 'x', version: '1' })).status, 404);
    assert.equal((await pages(work).post(`${wrong}/next-try`, next)).status, 404);
    assert.equal((await pages(work).get(`/people/${one.personId}/contacts/1`)).status, 404);
  }));
