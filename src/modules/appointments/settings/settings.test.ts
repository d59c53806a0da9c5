import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson, audited, once } from '../../referrals/caseload/caseload.examples.ts';
import { aSession } from '../../rota/rota.examples.ts';
import { missesAllowed } from '../after/store/welfare-setting-store.ts';
import { fieldsOf, pages } from '../booking/booking.examples.ts';
import { slotsFor } from '../slots/slots-for.ts';
import { lengthsOf } from '../store/length-store.ts';
import { changeSettings } from './change-settings.ts';

const longer = { short: 30, long: 60, misses: 3 };

function change(work: Work, given: Partial<Parameters<typeof changeSettings>[1]> = {}) {
  return changeSettings(work, { once: once(), version: '0-0', ...longer, ...given });
}

test('what a lead sets is what is offered from then on, in their network only', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await aSession(work);

    await change(work);

    assert.deepEqual(
      (await slotsFor(work, { personId, length: 'long' })).offers.map(({ minutes }) => minutes)[0],
      60,
    );
    assert.equal(await missesAllowed(work), 3);
    assert.deepEqual(await audited(work), ['appointments.settings-changed']);
    await asAnother(work, as(workerSouth), async (south) => {
      assert.deepEqual(await lengthsOf(south), { short: 20, long: 45 });
      assert.equal(await missesAllowed(south), 2);
    });
  }));

test('sent twice it is changed once; seen before somebody else changed it, it is refused', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const form = { once: once() };
    await change(work, form);
    await change(work, form);

    await assert.rejects(change(work, { short: 15 }), { code: 'platform.changed-since' });
    await change(work, { short: 15, version: '1-1' });

    assert.deepEqual(await lengthsOf(work), { short: 15, long: 60 });
  }));

test('short is shorter than long', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await assert.rejects(change(work, { short: 60 }), { code: 'appointments.short-is-not-shorter' });
  }));

test('a link worker sets nothing for everybody', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await assert.rejects(change(work), { kind: 'not-allowed' });
  }));

test('the page shows what holds, says what is wrong with what was typed, and keeps what is right', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const visit = pages(work, leadDilys);
    const page = await visit.get('/appointments/settings');
    assert.match(page.text, /A short appointment/);

    const wrong = await visit.post('/appointments/settings', {
      ...fieldsOf(page),
      short: '60',
      long: '45',
      misses: '2',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /A long appointment must be longer than a short one/);

    const sent = { ...fieldsOf(page), short: '30', long: '60', misses: '4' };
    await visit.follow(await visit.post('/appointments/settings', sent));
    assert.deepEqual([await lengthsOf(work), await missesAllowed(work)], [{ short: 30, long: 60 }, 4]);
  }));
