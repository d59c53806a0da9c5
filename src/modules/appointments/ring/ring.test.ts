import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contactsOf, nextStepOf } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { messagesOfPerson } from '#platform/outbox.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { hasSaid } from '../../people/barriers/barriers.examples.ts';
import { visitor } from '../../people/pages.examples.ts';
import { aContact, aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { ringRoutes } from './routes.tsx';
import { textAhead } from './text-ahead.ts';

/** Tuesday 3 March 2026, half past ten. */
const now = new Date('2026-03-03T10:30:00Z');
const asha = as(workerAsha, now);

test('one touch tells them and plans the call a quarter of an hour later; twice is once', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work, { leaveMessages: true });
    const touch = { once: newId<string>(), personId };
    const first = await textAhead(work, touch);
    assert.deepEqual(await textAhead(work, touch), first);

    const messages = await messagesOfPerson(work, personId);
    assert.deepEqual(
      messages.map(({ channel, recipient }) => [channel, recipient]),
      [['text', '07700 900321']],
    );
    assert.match(messages[0]?.body ?? '', /I am Asha, a link worker\. I will ring you soon/);
    const kinds = (await contactsOf(work, personId)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['texted']);
    const next = await nextStepOf(work, episodeId);
    assert.deepEqual([next?.kind, next && timeOf(next.dueAt)], ['ring', '10:45']);
  }));

test('where nothing may be sent nothing is logged, and the page says why', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, { phone: null, email: null });
    const pages = visitor(work, asha, ringRoutes, { now });
    const refused = await pages.post(`/people/${personId}/ring/text-ahead`, { once: newId<string>() });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /There is a problem/);
    assert.deepEqual(await contactsOf(work, personId), []);
  }));

test('beside the call stands when they answer: what they said, then what was learnt, with its number', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const person = await aSupportedPerson(work, { usuallyAnswers: 'after the school run' });
    for (const day of ['02', '09', '16'])
      await aContact(work, person, { kind: 'spoke', at: `2026-02-${day}T10:30:00Z` });
    const page = await visitor(work, asha, ringRoutes, { now }).get(`/people/${person.personId}/ring`);
    assert.match(page.text, /after the school run.* · usually answers .*3 of 3 calls/);
    const stranger = await aSupportedPerson(work);
    const other = await visitor(work, asha, ringRoutes, { now }).get(`/people/${stranger.personId}/ring`);
    assert.match(other.text, /Too few calls yet/);
  }));

test('at a time at which they said they cannot, the page says until when', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await hasSaid(work, personId, {
      kind: 'cannot',
      why: 'caring',
      weekdays: [2],
      from: '10:00' as LocalTime,
      to: '11:15' as LocalTime,
    });
    const page = (at: Date) => visitor(work, asha, ringRoutes, { now: at }).get(`/people/${personId}/ring`);
    assert.match((await page(now)).text, /They said they cannot now\. Not before 11\.15 am/);
    assert.doesNotMatch((await page(new Date('2026-03-03T11:15:00Z'))).text, /cannot now/);
  }));

test('out of reach there is nobody to ring, and who may not contact people is refused', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const touch = () => ({ once: newId<string>(), personId });
    await asAnother(work, as(workerSouth, now), (theirs) =>
      assert.rejects(textAhead(theirs, touch()), { kind: 'not-found', code: 'people.not-found' }),
    );
    await asAnother(work, as(gpNia, now), (theirs) =>
      assert.rejects(textAhead(theirs, touch()), { kind: 'not-allowed', code: 'referrals.contact' }),
    );
  }));
