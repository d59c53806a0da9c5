import assert from 'node:assert/strict';
import { test } from 'node:test';

import { permissionsOf } from '#modules/identity';
import { testApp } from '#tests/support/app.ts';
import {
  elmStreet,
  leadDilys,
  millLane,
  southQuay,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { answersTo } from './answers.ts';
import { charity, charityReferrer, oneOfEachRole, othersExist } from './members.ts';
import { nothing, recordsOf } from './records.ts';
import type { Records } from './records.ts';
import { routeTable } from './route-table.ts';
import type { Needs } from './route-table.ts';
import { addressesOf, idKindsIn, sameForAnyId } from './walking.ts';
import type { Stop } from './walking.ts';

const app = await testApp();
await othersExist(app.pool);
const ashas = await recordsOf(app, { worker: workerAsha, practiceId: elmStreet });
const bens = await recordsOf(app, { worker: workerBen, practiceId: millLane });
const cais = await recordsOf(app, { worker: volunteerCai, practiceId: elmStreet });
const dilys = await recordsOf(app, { worker: leadDilys, practiceId: elmStreet });
const charitys = await recordsOf(app, { worker: workerAsha, practiceId: millLane, referrerId: charity });
const souths = await recordsOf(app, { worker: workerSouth, practiceId: southQuay });

const listed = Object.entries(routeTable).map(([route, needs]) => {
  const [method = '', pattern = ''] = route.split(' ');
  return { method, pattern, needs, route };
});

/** Signing out comes last: it ends the session that the walk goes on with. */
const walkable = listed.filter(({ pattern }) => pattern !== '/sign-out');

/** Something of theirs that each role may look at. */
function within({ role }: Member): Records {
  if (role === 'volunteer-link-worker') return cais;
  if (role === 'team-lead') return { ...dilys, sent: dilys.own };
  if (role === 'link-worker') return { ...ashas, sent: ashas.own };
  return role === 'other-referrer' ? charitys : ashas;
}

/** What is there, and none of theirs. */
function beyond({ role }: Member): readonly Records[] {
  if (role === 'volunteer-link-worker') return [bens, souths];
  const practice = ['gp', 'nurse', 'receptionist', 'practice-manager', 'other-referrer'].includes(role);
  return practice ? [bens, souths] : [souths];
}

function send({ method, path }: Stop, who?: Member): Promise<Response> {
  return app.ask(path, {
    ...(who ? { as: who } : {}),
    ...(method === 'POST' ? { post: { once: crypto.randomUUID() } } : {}),
  });
}

test('every route is in the table, and nothing else is', () => {
  const answered = new Set(
    app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  );

  assert.deepEqual([...answered].toSorted(), Object.keys(routeTable).toSorted());
});

for (const who of oneOfEachRole) {
  const held = permissionsOf([who.role]);
  const mayDo = (needs: Needs) => needs === 'public' || [needs].flat().every((one) => held.has(one));

  test(`${who.role}: what is not part of the role is refused, and says so`, async () => {
    const wrong = [];
    for (const stop of walkable
      .filter(({ needs }) => !mayDo(needs))
      .flatMap((each) => addressesOf(each, within(who)))) {
      const answer = await send(stop, who);
      const isRefusal = answer.status === 403 && /This is not part of your role/.test(await answer.text());
      if (!isRefusal) wrong.push(`${stop.route}: ${answer.status} ${answer.headers.get('location') ?? ''}`);
    }

    assert.deepEqual(wrong, []);
  });

  test(`${who.role}: what is part of the role is answered`, async () => {
    const wrong = [];
    for (const stop of walkable
      .filter(({ needs }) => mayDo(needs))
      .flatMap((each) => addressesOf(each, within(who)))) {
      const { status } = await send(stop, who);
      if (!answersTo(stop).includes(status)) wrong.push(`${stop.method} ${stop.path}: ${status}`);
    }

    assert.deepEqual(wrong, []);
  });

  test(`${who.role}: what is out of reach looks like what does not exist`, async () => {
    const wrong = [];
    for (const { route, stop, missing } of outOfReach(who, mayDo)) {
      const [there, nowhere] = await Promise.all([send(stop, who), send(missing, who)]);
      const [a, b] = [sameForAnyId(await there.text()), sameForAnyId(await nowhere.text())];
      if (there.status !== 404 || nowhere.status !== 404 || a !== b)
        wrong.push(
          `${route} ${stop.path}: ${there.status} and ${nowhere.status}${a === b ? '' : ', told apart'}`,
        );
    }

    assert.deepEqual(wrong, []);
  });
}

/** Every address about a record, with ids of others in some or all of its places. */
function outOfReach(who: Member, mayDo: (needs: Needs) => boolean) {
  return walkable
    .filter(({ needs, pattern }) => needs !== 'public' && mayDo(needs) && idKindsIn(pattern).length > 0)
    .flatMap((each) =>
      beyond(who).flatMap((theirs) =>
        mixtures(within(who), theirs, idKindsIn(each.pattern)).flatMap(([records, absent]) => {
          const missing = addressesOf(each, absent);
          return addressesOf(each, records).flatMap((stop, index) =>
            missing[index] ? [{ route: each.route, stop, missing: missing[index] }] : [],
          );
        }),
      ),
    );
}

type Mixture = readonly [Records, Records];

/** Wholly somebody else's; and, where an address names two things, theirs within one's own. */
function mixtures(own: Records, theirs: Records, kinds: readonly (keyof Records)[]): readonly Mixture[] {
  const last = kinds.at(-1);
  if (kinds.length < 2 || !last) return [[theirs, nothing()]];
  const mixed = { ...own, [last]: theirs[last] };
  return [
    [theirs, nothing()],
    [mixed, { ...own, [last]: nothing()[last] }],
  ];
}

test('an address that only begins or ends like a page has nothing at it', async () => {
  for (const path of ['/helpful', '/help/me', '/my-status', `/referrals/${ashas.referrals}/my-owner`]) {
    assert.equal((await app.ask(path, { as: workerAsha })).status, 404, path);
  }
});

test('the public is asked to sign in wherever an account is needed, and nowhere else', async () => {
  const wrong = [];
  for (const { needs, ...each } of walkable) {
    for (const stop of addressesOf({ needs, ...each }, ashas)) {
      const { status, headers } = await send(stop);
      const to = headers.get('location') ?? '';
      const right =
        needs === 'public'
          ? answersTo(stop).includes(status) && (!to.startsWith('/sign-in') || stop.path === '/sign-in/pass')
          : status === 303 && to === `/sign-in?to=${encodeURIComponent(stop.path)}`;
      if (!right) wrong.push(`${stop.method} ${stop.path}: ${status} ${to}`);
    }
  }

  assert.deepEqual(wrong, []);
});

test('signing out is for everybody, and ends the session', async () => {
  for (const who of [charityReferrer, workerAsha]) {
    const answer = await app.ask('/sign-out', { as: who, post: {} });

    assert.equal(answer.headers.get('location'), '/');
    assert.equal(
      (await app.ask('/referrals/new', { as: who })).headers.get('location'),
      '/sign-in?to=%2Freferrals%2Fnew',
    );
  }
});
