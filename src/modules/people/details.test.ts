import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { PersonId } from './domain/person.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  networksExist,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { hidden, visitor } from './pages.examples.ts';
import type { Answer, Fields, Visitor } from './pages.examples.ts';
import { aPerson, testNhsNumber } from './people.examples.ts';
import { peopleRoutes } from './routes.tsx';
import { personOf } from './store/person-store.ts';

const routes = peopleRoutes({ gate: personOf });

function fieldsOf(page: Answer, changed: Fields = {}): Fields {
  return {
    once: hidden(page, 'once'),
    version: hidden(page, 'version'),
    givenName: 'Olive',
    familyName: 'Marsh',
    'bornOn-day': '27',
    'bornOn-month': '3',
    'bornOn-year': '1951',
    phone: '07700 900321',
    postcode: 'NV1 1AA',
    practiceId: elmStreet,
    prefers: 'phone',
    language: 'en',
    shareBack: 'everything',
    reason: 'She told me',
    ...changed,
  };
}

async function opened(work: Work): Promise<{ asha: Visitor; id: PersonId; path: string; page: Answer }> {
  await networksExist(work);
  const id = await aPerson(work, { practiceId: elmStreet });
  const asha = visitor(work, as(workerAsha), routes);
  const path = `/people/${id}/details`;
  return { asha, id, path, page: await asha.get(path) };
}

test('the details are shown as they are, and looking is written down', () =>
  inWork(as(workerAsha), async (work) => {
    const { id, page } = await opened(work);

    assert.equal(page.status, 200);
    assert.match(page.html, /value="07700 900321"/);
    const { rows } = await sql`select action from audit.entry where person_id = ${id}`.execute(work.trx);
    assert.deepEqual(rows, [{ action: 'people.looked' }]);
  }));

test('a change is saved with its reason, and what was there before stays readable', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, id, path, page } = await opened(work);

    const saved = await asha.post(path, fieldsOf(page, { phone: '07700 900444', knownAs: 'Liv' }));

    assert.deepEqual([saved.status, saved.to], [303, path]);
    assert.equal((await personOf(work, id)).knownAs, 'Liv');
    const again = await asha.follow(saved);
    assert.match(again.text, /Phone Was: 07700 900321 Became: 07700 900444 “ She told me ” Asha Rowan/);
  }));

test('without a reason nothing is saved, and everything typed is still there', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, id, path, page } = await opened(work);

    const again = await asha.post(path, fieldsOf(page, { phone: '07700 900444', reason: '  ' }));

    assert.equal(again.status, 422);
    assert.match(again.text, /Write why you are changing this/);
    assert.match(again.html, /value="07700 900444"/);
    assert.equal((await personOf(work, id)).phone, '07700 900321');
  }));

test('a change made from an older page is refused', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path, page } = await opened(work);
    const ben = visitor(work, as(workerBen), routes);
    await ben.post(path, fieldsOf(await ben.get(path), { phone: '07700 900444' }));

    const late = await asha.post(path, fieldsOf(page, { phone: '07700 900555' }));

    assert.deepEqual([late.status, late.html], [409, 'platform.changed-since']);
  }));

test('sent twice, a change is made once', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, id, path, page } = await opened(work);
    const fields = fieldsOf(page, { phone: '07700 900444' });

    await asha.post(path, fields);
    const twice = await asha.post(path, fields);

    assert.equal(twice.status, 303);
    assert.equal((await personOf(work, id)).version, 2);
  }));

test('the NHS number of somebody else is an error beside the field', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path, page } = await opened(work);
    const nhsNumber = testNhsNumber(1);
    await aPerson(work, { nhsNumber, givenName: 'Tom' });

    const again = await asha.post(path, fieldsOf(page, { nhsNumber }));

    assert.equal(again.status, 422);
    assert.match(again.text, /Somebody else has this NHS number/);
  }));

test('a person of another network does not exist', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await opened(work);
    const finn = visitor(work, as(workerSouth), routes);

    assert.equal((await finn.get(path)).status, 404);
    assert.equal((await finn.post(path, fieldsOf(await finn.get(path)))).status, 404);
    assert.equal((await finn.get('/people/no-such-id/details')).status, 404);
  }));

test('whoever the gate refuses sees nothing and changes nothing', () =>
  inWork(as(workerAsha), async (work) => {
    const { id, path, page } = await opened(work);
    const shut = peopleRoutes({
      gate: () => Promise.reject(new Refusal('not-found', 'people.not-found')),
    });
    const asha = visitor(work, as(workerAsha), shut);

    assert.equal((await asha.get(path)).status, 404);
    assert.equal((await asha.post(path, fieldsOf(page, { phone: '07700 900444' }))).status, 404);
    assert.equal((await personOf(work, id)).version, 1);
  }));

test('whoever may not amend people is not let in', () =>
  inWork(as(workerAsha), async (work) => {
    const { path, page } = await opened(work);
    const nia = visitor(work, as(gpNia), routes);

    assert.equal((await nia.get(path)).status, 403);
    assert.equal((await nia.post(path, fieldsOf(page))).status, 403);
  }));

for (const [what, changed, error] of [
  ['no name', { givenName: ' ' }, /Enter their first name/],
  ['a name that is too long', { familyName: 'x'.repeat(101) }, /Use 100 characters or fewer/],
  ['a birthday that never was', { 'bornOn-day': '31', 'bornOn-month': '2' }, /Enter a real date/],
  ['a birthday to come', { 'bornOn-year': '2030' }, /not after today/],
  ['an NHS number that does not check', { nhsNumber: '999 000 0019' }, /Check the NHS number/],
  ['a telephone number of letters', { phone: 'ring me' }, /Enter a telephone number/],
  ['half an email address', { email: 'name@' }, /Enter an email address/],
  ['half a postcode', { postcode: 'LS1' }, /Enter a full postcode/],
  ['an adjustment that is none', { adjustments: ['large-print', 'gold'] }, /Choose from the list/],
  ['a reason that is too long', { reason: 'x'.repeat(501) }, /Use 500 characters or fewer/],
] as const) {
  test(`${what} is an error, and nothing is saved`, () =>
    inWork(as(workerAsha), async (work) => {
      const { asha, id, path, page } = await opened(work);

      const again = await asha.post(path, fieldsOf(page, changed));

      assert.equal(again.status, 422);
      assert.match(again.text, error);
      assert.equal((await personOf(work, id)).version, 1);
    }));
}

for (const odd of [
  '<script>alert(1)</script>',
  "Robert'); drop table people.person; --",
  '../../etc/passwd',
  'nul\u0000l',
  '👩🏽‍🚀 Ada',
  '\u202Eמרים',
  'Ngô Đình',
  '𝒜da',
]) {
  test(`a name written ${JSON.stringify(odd)} is kept as written and shown as text`, () =>
    inWork(as(workerAsha), async (work) => {
      const { asha, id, path, page } = await opened(work);

      const saved = await asha.post(path, fieldsOf(page, { familyName: odd }));

      assert.equal(saved.status, 303);
      assert.equal((await personOf(work, id)).familyName, odd.replace('\u0000', '').normalize('NFC'));
      assert.doesNotMatch((await asha.get(path)).html, /<script>alert/);
    }));
}

test('a field that comes several times counts once', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, id, path, page } = await opened(work);

    const saved = await asha.post(path, fieldsOf(page, { phone: ['07700 900444', '07700 900555'] }));

    assert.equal(saved.status, 303);
    assert.equal((await personOf(work, id)).phone, '07700 900444');
  }));

test('what was typed before and not sent is there again', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path } = await opened(work);
    await arrange(work, () =>
      sql`insert into platform.draft values (${workerAsha.network}, ${workerAsha.id}, ${path}, ${JSON.stringify({ phone: '07700 900888' })}, ${work.now})`.execute(
        work.trx,
      ),
    );

    assert.match((await asha.get(path)).html, /value="07700 900888"/);
  }));
