import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  leadDilys,
  networksExist,
  south,
  southQuay,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { asha, aSupportedPerson, audited, handoversOf, once } from '../caseload/caseload.examples.ts';
import { caseloadCounts } from '../store/caseload-store.ts';
import { dueSteps } from '../store/next-step-store.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import type { Share } from './hand-over-caseload.ts';

const ben = workerBen.id as never as WorkerId;
const dilys = leadDilys.id as never as WorkerId;

function handing(shares: readonly Share[]) {
  return { once: once(), workerId: asha, shares, note: 'Asha is away until May' };
}

type Shared = Share & { readonly personId: PersonId };

async function caseloadOfThree(work: Work): Promise<readonly Shared[]> {
  await networksExist(work);
  const shares: Shared[] = [];
  for (const toId of [ben, ben, dilys]) {
    const { episodeId, personId } = await aSupportedPerson(work);
    shares.push({ episodeId, personId, toId });
  }
  return shares;
}

test('everybody goes to whom they were shared out to, with one note, and what was planned goes with them', () =>
  inWork(as(leadDilys), async (work) => {
    const shares = await caseloadOfThree(work);

    await handOverCaseload(work, handing(shares));

    assert.deepEqual(Object.fromEntries(await caseloadCounts(work)), { [ben]: 2, [dilys]: 1 });
    const handovers = await Promise.all(shares.map(({ personId }) => handoversOf(work, personId)));
    assert.deepEqual(
      handovers.flat().map(({ words }) => words),
      Array.from({ length: 3 }, () => 'Asha is away until May'),
    );
    assert.equal((await dueSteps(work, ben, new Date('2026-03-03T00:00:00Z'))).length, 2);
    assert.deepEqual(
      await audited(work),
      Array.from({ length: 3 }, () => 'referrals.handed-over'),
    );
  }));

test('somebody joined the caseload after the page was made: nobody is handed over', () =>
  inWork(as(leadDilys), async (work) => {
    const shares = await caseloadOfThree(work);
    await aSupportedPerson(work);

    await assert.rejects(handOverCaseload(work, handing(shares)), { code: 'referrals.caseload-changed' });
    assert.equal((await caseloadCounts(work)).get(asha), 4);
  }));

test('somebody left it, or one person is named twice: nobody is handed over', () =>
  inWork(as(leadDilys), async (work) => {
    const [first, second] = await caseloadOfThree(work);
    if (!first || !second) throw new Error('no caseload');

    await assert.rejects(handOverCaseload(work, handing([first, second])), {
      code: 'referrals.caseload-changed',
    });
    await assert.rejects(handOverCaseload(work, handing([first, second, second])), {
      code: 'referrals.caseload-changed',
    });
    await assert.rejects(handOverCaseload(work, handing([])), { code: 'referrals.caseload-changed' });
  }));

test('not to the worker themselves, nor to somebody of another network', () =>
  inWork(as(leadDilys), async (work) => {
    const shares = await caseloadOfThree(work);
    const to = (toId: WorkerId) =>
      handOverCaseload(work, handing(shares.map((share) => ({ ...share, toId }))));

    await assert.rejects(to(asha), { code: 'referrals.already-theirs' });
    await assert.rejects(to(workerSouth.id as never), { code: 'referrals.no-such-worker' });
  }));

test('another network’s caseload has nobody in it', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const theirs = workerSouth.id as never as WorkerId;
    const { episodeId } = await aSupportedPerson(work, {
      networkId: south,
      practiceId: southQuay,
      workerId: theirs,
    });
    const form = { ...handing([{ episodeId, toId: ben }]), workerId: theirs };

    await assert.rejects(handOverCaseload(work, form), { code: 'referrals.caseload-changed' });
  }));

test('only team leads hand over caseloads: everybody else is refused before anything is read', async () => {
  for (const who of [workerAsha, volunteerCai]) {
    await inWork(as(who), async (work) => {
      await assert.rejects(handOverCaseload(work, handing([])), { code: 'referrals.allocate' });
    });
  }
});
