import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId, noNetwork } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { networksExist, north } from '#tests/support/network.ts';

import { audited, aService } from '../../directory.examples.ts';
import type { NewService } from '../../adding/new-service.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { publishedOf } from '../claiming/published.ts';
import type { ClaimId } from '../domain/claim.ts';
import { askedClaimCount, askedClaims } from '../store/asked-claim-store.ts';
import { keepersOf } from '../store/owner-store.ts';
import { claimListing } from './claim-listing.ts';
import { endClaim } from './end-claim.ts';
import { readOutCode } from './read-out-code.ts';
import { sendClaimCode } from './send-claim-code.ts';
import { writeClaimLetter } from './write-claim-letter.ts';

const once = () => newId<string>();
const editor = { permissions: ['directory.edit'], networkIds: [north] } as const;
const visitor = { permissions: ['directory.suggest'], networkIds: [noNetwork, north] } as const;
const origin = 'https://kith.example.org';
const landline = '01632 960301';
const hall = { address1: '12 Mill Street', city: 'Northvale', postcode: 'NV1 2AB' };

suite('a listing with no email address and no mobile', () => {
  test('a landline is rung, a street address is written to, a mobile is texted', () =>
    inWork(editor, async (work) => {
      const id = await aService(work, { phone: landline, places: [hall, { city: 'Nowhere' }] });
      assert.deepEqual((await publishedOf(work, id))?.channels, [
        { channel: 'call', address: landline },
        { channel: 'letter', address: '12 Mill Street, Northvale, NV1 2AB' },
      ]);
      const texted = await aService(work, { phone: '07700 900123' });
      assert.equal((await publishedOf(work, texted))?.channels[0]?.channel, 'text');
    }));

  test('an editor rings, reads out a code that nothing keeps, and with it the listing is theirs', () =>
    inWork(editor, async (work) => {
      const { serviceId, id } = await asked(work, { phone: landline }, landline);
      assert.deepEqual([await askedClaimCount(work), await messages(work)], [1, []]);
      assert.equal((await claims(work, { serviceId, claimId: id, code: 'AAAAAA' })).outcome, 'wrong');

      const code = await readOutCode(work, { once: once(), id });

      assert.ok(code);
      assert.equal(await askedClaimCount(work), 0);
      assert.deepEqual(
        (await askedClaims(work, 5)).map(({ hasCode }) => hasCode),
        [true],
      );
      assert.equal((await claims(work, { serviceId, claimId: id, code })).outcome, 'kept');
      const [keeper] = await arrange(work, () => keepersOf(work, serviceId));
      assert.deepEqual([keeper?.role, keeper?.provedBy, keeper?.address], ['owner', 'call', landline]);
      assert.ok((await audited(work)).includes('directory.claim-code-shown'));
    }));

  test('another code ends the one before; the same form sent again shows none', () =>
    inWork(editor, async (work) => {
      const { serviceId, id } = await asked(work, { phone: landline }, landline);
      const key = once();
      const first = (await readOutCode(work, { once: key, id })) ?? '';
      assert.equal(await readOutCode(work, { once: key, id }), null);
      const second = (await readOutCode(work, { once: once(), id })) ?? '';

      assert.equal((await claims(work, { serviceId, claimId: id, code: first })).outcome, 'wrong');
      assert.equal((await claims(work, { serviceId, claimId: id, code: second })).outcome, 'kept');
    }));

  test('a letter with the code and the whole address is written once, for an editor to post', () =>
    inWork(editor, async (work) => {
      const address = '12 Mill Street, Northvale, NV1 2AB';
      const { serviceId, id } = await asked(work, { name: 'Chess', places: [hall] }, address);
      const letter = { once: once(), id, origin };
      await writeClaimLetter(work, letter);
      await writeClaimLetter(work, letter);

      const [message, ...more] = await messages(work);

      assert.deepEqual(
        [message?.channel, message?.recipient, message?.network, more.length],
        ['letter', 'Chess\n12 Mill Street\nNorthvale\nNV1 2AB', north, 0],
      );
      assert.ok(message?.body.includes(`${origin}/directory/${serviceId}/claim/code?sent=${id}`));
      const code = /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(message?.body ?? '')?.[0] ?? '';
      assert.equal((await claims(work, { serviceId, claimId: id, code })).outcome, 'kept');
    }));

  test('when they did not ask for it, no code is any good', () =>
    inWork(editor, async (work) => {
      const { serviceId, id } = await asked(work, { phone: landline }, landline);
      const code = (await readOutCode(work, { once: once(), id })) ?? '';
      await endClaim(work, { once: once(), id });

      assert.equal((await claims(work, { serviceId, claimId: id, code })).outcome, 'wrong');
      await assert.rejects(readOutCode(work, { once: once(), id }), { code: 'directory.claim-over' });
      assert.deepEqual(await askedClaims(work, 5), []);
    }));

  test('only editors ring and write, and only for what was asked', () =>
    inWork(editor, async (work) => {
      const { id } = await asked(work, { phone: landline }, landline);
      const nothing = { code: 'directory.no-such-claim' };
      await assert.rejects(readOutCode(work, { once: once(), id: newId<ClaimId>() }), nothing);
      await assert.rejects(writeClaimLetter(work, { once: once(), id, origin }), nothing);
      await asAnother(work, visitor, async (as) => {
        const refused = { kind: 'not-allowed', code: 'directory.edit' };
        await assert.rejects(readOutCode(as, { once: once(), id }), refused);
        await assert.rejects(writeClaimLetter(as, { once: once(), id, origin }), refused);
        await assert.rejects(endClaim(as, { once: once(), id }), refused);
      });
    }));
});

async function asked(work: Work, given: Partial<NewService>, address: string) {
  await networksExist(work);
  const serviceId = await aService(work, given);
  let id = newId<ClaimId>();
  await asAnother(work, visitor, async (as) => {
    id = await sendClaimCode(as, { once: once(), serviceId, address });
  });
  return { serviceId, id };
}

type Claiming = { readonly serviceId: ServiceId; readonly claimId: ClaimId; readonly code: string };

async function claims(work: Work, claim: Claiming) {
  let claimed: Awaited<ReturnType<typeof claimListing>> = { outcome: 'wrong', signsIn: false };
  await asAnother(work, visitor, async (as) => {
    const who = { invited: null, name: 'Mo Field', pass: once(), knownAs: null };
    claimed = await claimListing(as, { once: once(), ...who, ...claim });
  });
  return claimed;
}

async function messages(work: Work) {
  const { rows } = await arrange(work, () =>
    sql<{ channel: string; recipient: string; body: string; network: string }>`
      select channel, recipient, body, network_id as network from platform.message`.execute(work.trx),
  );
  return rows;
}
