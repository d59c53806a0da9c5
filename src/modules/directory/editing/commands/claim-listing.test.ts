import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId, noNetwork } from '#platform/ids.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { elmStreet, gpNia, networksExist, north } from '#tests/support/network.ts';

import { audited, aService } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { claimMinutes, codesAnHour, mostTries } from '../domain/claim.ts';
import { anOwner, keeps } from '../editing.examples.ts';
import { keeperRole, keepersOf } from '../store/owner-store.ts';
import { claimListing } from './claim-listing.ts';
import { sendClaimCode } from './send-claim-code.ts';

const once = () => newId<string>();
const now = new Date('2026-03-02T09:00:00Z');
const somebody = { permissions: ['directory.suggest'], networkIds: [noNetwork, north], now } as const;
const address = 'hello@kettle.example.org';

test('whoever can read a code at the published address keeps the listing, with an account of their own', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);

    const claimed = await claims(work, { serviceId, claimId, code });

    assert.deepEqual(claimed, { outcome: 'kept', signsIn: true });
    const [keeper] = await arrange(work, () => keepersOf(work, serviceId));
    assert.deepEqual([keeper?.role, keeper?.provedBy, keeper?.address], ['owner', 'email', address]);
    assert.deepEqual(await accountOf(work, keeper?.userId), {
      name: 'Mo Field',
      email: address,
      roles: ['group-contact'],
    });
    assert.ok((await audited(work)).includes('directory.claimed'));
  }));

test('a code goes to a published address only, and never stands in the database', () =>
  inWork(somebody, async (work) => {
    const serviceId = await listing(work);

    const typed = sendClaimCode(work, { once: once(), serviceId, address: 'thief@example.org' });
    await assert.rejects(typed, { kind: 'conflict', code: 'directory.address-not-published' });
    await sendClaimCode(work, { once: once(), serviceId, address });

    const { rows } = await arrange(work, () =>
      sql<{ recipient: string; network: NetworkId; kept: string }>`
        select m.recipient, m.network_id as network, c.code_hash as kept from platform.message m
        join directory.claim c on c.id = m.about_id`.execute(work.trx),
    );
    assert.deepEqual(
      rows.map(({ recipient, network }) => [recipient, network]),
      [[address, noNetwork]],
    );
    assert.equal(Buffer.from(rows[0]?.kept ?? '', 'base64url').length, 32);
  }));

test('a wrong code is refused and counted; after a few the right one is of no use any more', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);
    for (let tries = 0; tries < mostTries; tries += 1) {
      assert.equal((await claims(work, { serviceId, claimId, code: 'AAA AAA' })).outcome, 'wrong');
    }

    assert.equal((await claims(work, { serviceId, claimId, code })).outcome, 'wrong');
  }));

test('a code is of no use after its time, for another listing, or twice', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);
    const later = { ...work, now: new Date(now.getTime() + (claimMinutes + 1) * 60_000) };
    assert.equal((await claims(later, { serviceId, claimId, code })).outcome, 'wrong');
    assert.equal((await claims(work, { serviceId: await listing(work), claimId, code })).outcome, 'wrong');

    assert.equal((await claims(work, { serviceId, claimId, code })).outcome, 'kept');
    assert.equal((await claims(work, { serviceId, claimId, code })).outcome, 'wrong');
  }));

test('the same form sent twice is answered twice, and makes one account', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);
    const same = { serviceId, claimId, code, key: once() };

    const answers = [await claims(work, same), await claims(work, same)];

    assert.deepEqual(
      answers.map(({ outcome }) => outcome),
      ['kept', 'kept'],
    );
    assert.equal((await arrange(work, () => keepersOf(work, serviceId))).length, 1);
  }));

test('who proved an address before is known again by it', () =>
  inWork(somebody, async (work) => {
    const first = await codeFor(work);
    await claims(work, first);
    const second = await codeFor(work);

    await claims(work, second);

    const [one] = await arrange(work, () => keepersOf(work, first.serviceId));
    const [other] = await arrange(work, () => keepersOf(work, second.serviceId));
    assert.equal(one?.userId, other?.userId);
  }));

test('an account for other work is not given away, whoever can read its address', () =>
  inWork(somebody, async (work) => {
    await networksExist(work);
    const email = 'dr.nia.pryce@example.org';
    const { serviceId, code, claimId } = await codeFor(work, email);

    assert.deepEqual(await claims(work, { serviceId, claimId, code }), { outcome: 'theirs', signsIn: false });

    assert.equal(await keeperRole(work, serviceId, gpNia.id), null);
    assert.deepEqual((await accountOf(work, gpNia.id))?.roles, ['gp']);
    assert.ok(elmStreet);
  }));

test('somebody with an account for it claims a listing for that account', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);

    const claimed = await claims(work, { serviceId, claimId, code, knownAs: anOwner.userId });

    assert.deepEqual(claimed, { outcome: 'kept', signsIn: false });
    assert.equal(await keeperRole(work, serviceId, anOwner.userId), 'owner');
  }));

test('who helped keep it becomes its owner when they prove that they are', () =>
  inWork(somebody, async (work) => {
    const { serviceId, code, claimId } = await codeFor(work);
    await keeps(work, serviceId, anOwner.userId, 'editor');

    await claims(work, { serviceId, claimId, code, knownAs: anOwner.userId });

    assert.equal(await keeperRole(work, serviceId, anOwner.userId), 'owner');
  }));

test('nobody is written to again and again', () =>
  inWork(somebody, async (work) => {
    const serviceId = await listing(work);
    for (let codes = 0; codes < codesAnHour; codes += 1)
      await sendClaimCode(work, { once: once(), serviceId, address });

    const more = sendClaimCode(work, { once: once(), serviceId, address });

    await assert.rejects(more, { kind: 'too-many', code: 'directory.too-many-codes' });
  }));

test('there is no claiming what is not there, nor without the permission', () =>
  inWork(somebody, async (work) => {
    const nowhere = newId<ServiceId>();
    await assert.rejects(sendClaimCode(work, { once: once(), serviceId: nowhere, address }), {
      kind: 'not-found',
      code: 'directory.no-such-service',
    });
    const { serviceId, code, claimId } = await codeFor(work);

    await asAnother(work, { permissions: [] }, async (as) => {
      const refused = { kind: 'not-allowed', code: 'directory.suggest' };
      await assert.rejects(sendClaimCode(as, { once: once(), serviceId, address }), refused);
      await assert.rejects(claims(as, { serviceId, claimId, code }), refused);
    });
  }));

async function listing(work: Work, email = address): Promise<ServiceId> {
  return aService(work, { name: 'Kettle and Company', email });
}

async function codeFor(work: Work, email = address) {
  await arrange(work, () =>
    sql`insert into identity.network (id, name, kind, short_code)
      values (${north}, 'Northvale Network', 'primary-care-network', 'NV') on conflict do nothing`.execute(
      work.trx,
    ),
  );
  const serviceId = await listing(work, email);
  const claimId = await sendClaimCode(work, { once: once(), serviceId, address: email });
  const { rows } = await arrange(work, () =>
    sql<{ body: string }>`select body from platform.message where about_id = ${claimId}`.execute(work.trx),
  );
  const code = /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(rows[0]?.body ?? '')?.[0] ?? '';
  return { serviceId, claimId, code };
}

type Claims = Pick<Parameters<typeof claimListing>[1], 'serviceId' | 'claimId' | 'code'> & {
  readonly knownAs?: UserId;
  readonly key?: string;
};

function claims(work: Work, { knownAs, key = once(), ...claim }: Claims) {
  const who = { invited: null, name: 'Mo Field', pass: once() };
  return claimListing(work, { once: key, knownAs: knownAs ?? null, ...who, ...claim });
}

async function accountOf(work: Work, id: UserId | undefined) {
  const { rows } = await arrange(work, () =>
    sql<{ name: string; email: string; roles: string[] }>`
      select u.name, u.email, array_agg(m.role) as roles from identity."user" u
      join identity.membership m on m.user_id = u.id where u.id = ${id} group by u.id`.execute(work.trx),
  );
  return rows[0] ?? null;
}
