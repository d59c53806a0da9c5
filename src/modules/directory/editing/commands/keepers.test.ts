import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId, noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { networksExist, north } from '#tests/support/network.ts';

import { audited } from '../../directory.examples.ts';
import { aHelper, aKeptListing, anEditor, anOwner, aStranger, keeps } from '../editing.examples.ts';
import { keeperRole, keepersOf } from '../store/owner-store.ts';
import { claimListing } from './claim-listing.ts';
import { inviteKeeper } from './invite-keeper.ts';
import { removeKeeper } from './remove-keeper.ts';

const once = () => newId<string>();
const owning = { ...anOwner, networkIds: [north, noNetwork] };
const origin = 'https://kith.example.org';
const email = 'Pat.Gale@example.org';

test('an owner asks somebody to help, who proves their address and helps keep the listing', () =>
  inWork(owning, async (work) => {
    await networksExist(work);
    const serviceId = await aKeptListing(work);
    await inviteKeeper(work, { once: once(), serviceId, email, origin });
    const code = await codeSentTo(work, 'pat.gale@example.org');
    assert.equal(
      await linkSentTo(work, 'pat.gale@example.org'),
      `${origin}/directory/${serviceId}/claim/code`,
    );

    const who = {
      claimId: null,
      invited: 'PAT.gale@example.org',
      name: 'Pat Gale',
      knownAs: null,
      pass: once(),
    };
    await asAnother(
      work,
      { permissions: ['directory.suggest'], networkIds: [noNetwork, north] },
      async (as) => {
        const wrong = await claimListing(as, {
          once: once(),
          serviceId,
          ...who,
          invited: 'else@example.org',
          code,
        });
        assert.equal(wrong.outcome, 'wrong');
        assert.equal((await claimListing(as, { once: once(), serviceId, ...who, code })).outcome, 'kept');
      },
    );

    const roles = (await keepersOf(work, serviceId)).map(({ role, provedBy }) => [role, provedBy]);
    assert.deepEqual(roles, [
      ['owner', 'email'],
      ['editor', 'invitation'],
    ]);
    assert.ok((await audited(work)).includes('directory.keeper-invited'));
  }));

test('an owner ends the help of an editor; another owner stays', () =>
  inWork(owning, async (work) => {
    const serviceId = await aKeptListing(work);
    await keeps(work, serviceId, aHelper.userId, 'editor');
    await keeps(work, serviceId, aStranger.userId, 'owner');

    await removeKeeper(work, { once: once(), serviceId, userId: aHelper.userId });
    const other = removeKeeper(work, { once: once(), serviceId, userId: aStranger.userId });

    await assert.rejects(other, { kind: 'not-found', code: 'directory.no-such-keeper' });
    assert.equal(await keeperRole(work, serviceId, aHelper.userId), null);
    assert.equal(await keeperRole(work, serviceId, aStranger.userId), 'owner');
    assert.equal((await audited(work)).at(-1), 'directory.keeper-removed');
  }));

test('only an owner, or an editor of the directory, says who keeps a listing', () =>
  inWork(owning, async (work) => {
    const serviceId = await aKeptListing(work);
    await keeps(work, serviceId, aHelper.userId, 'editor');
    const invite = (as: Work) => inviteKeeper(as, { once: once(), serviceId, email, origin });
    const remove = (as: Work, userId: UserId) => removeKeeper(as, { once: once(), serviceId, userId });

    await asAnother(work, aHelper, async (as) => {
      await assert.rejects(invite(as), { kind: 'not-allowed', code: 'directory.only-owner' });
      await assert.rejects(remove(as, aHelper.userId), { code: 'directory.only-owner' });
    });
    await asAnother(work, aStranger, async (as) => {
      await assert.rejects(invite(as), { kind: 'not-found', code: 'directory.no-such-service' });
      await assert.rejects(remove(as, aHelper.userId), { code: 'directory.no-such-service' });
    });
    await asAnother(work, { permissions: [] }, async (as) => {
      await assert.rejects(invite(as), { kind: 'not-allowed', code: 'directory.own' });
      await assert.rejects(remove(as, aHelper.userId), { kind: 'not-allowed', code: 'directory.own' });
    });
    await asAnother(work, anEditor, (as) => remove(as, aHelper.userId));
  }));

async function linkSentTo(work: Work, recipient: string): Promise<string> {
  return /https:\S+/.exec(await sentTo(work, recipient))?.[0] ?? '';
}

async function codeSentTo(work: Work, recipient: string): Promise<string> {
  return /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(await sentTo(work, recipient))?.[0] ?? '';
}

async function sentTo(work: Work, recipient: string): Promise<string> {
  const { rows } = await arrange(work, () =>
    sql<{ body: string }>`select body from platform.message where recipient = ${recipient}`.execute(work.trx),
  );
  return rows[0]?.body ?? '';
}
