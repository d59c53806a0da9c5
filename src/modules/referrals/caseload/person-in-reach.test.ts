import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { closeEpisode } from '../commands/close-episode.ts';
import { aReferral } from '../referrals.examples.ts';
import { aSupportedPerson } from './caseload.examples.ts';
import { personInReach } from './person-in-reach.ts';

const cai = volunteerCai.id as never as WorkerId;
const notFound = { kind: 'not-found', code: 'people.not-found' };

test('whoever sees the team reaches everybody of the network, with their open episode', () =>
  inWork(as(workerBen), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work);
    const referred = await aReferral(work);

    assert.equal((await personInReach(work, personId)).episode?.id, episodeId);
    assert.equal((await personInReach(work, referred.personId)).episode, null);
  }));

test('a volunteer reaches those whose open or last episode is their own, and nobody else', () =>
  inWork(as(volunteerCai), async (work) => {
    await networksExist(work);
    const own = await aSupportedPerson(work, { workerId: cai });
    const other = await aSupportedPerson(work);
    const referred = await aReferral(work);

    assert.equal((await personInReach(work, own.personId)).episode?.id, own.episodeId);
    await assert.rejects(personInReach(work, other.personId), notFound);
    await assert.rejects(personInReach(work, referred.personId), notFound);
  }));

test('the last episode counts when none is open, and the open one before a later one that was closed', () =>
  inWork(as(volunteerCai), async (work) => {
    await networksExist(work);
    const mine = await aSupportedPerson(work, { workerId: cai, openedAt: new Date('2026-01-05T09:00:00Z') });
    const closing = {
      reason: 'enough-for-now',
      note: null,
      retentionClass: 'adult-record',
      seen: '1',
    } as const;
    await closeEpisode(work, { ...closing, episodeId: mine.episodeId });
    assert.equal((await personInReach(work, mine.personId)).episode?.id, mine.episodeId);

    await aSupportedPerson(work, { personId: mine.personId, openedAt: new Date('2026-02-05T09:00:00Z') });

    await assert.rejects(personInReach(work, mine.personId), notFound);
  }));

test('another network reaches nobody here, and row-level security says the same', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);

    await asAnother(work, as(workerSouth), async (south) => {
      await assert.rejects(personInReach(south, personId), notFound);
      // The reach of the query widened by mistake: the database still shows nothing.
      const widened = { ...south, actor: { ...south.actor, networkIds: as(workerAsha).networkIds ?? [] } };
      await assert.rejects(personInReach(widened, personId), notFound);
    });
  }));

test('practice staff reach nobody through here, neither of another practice nor of their own', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, { practiceId: elmStreet });

    for (const who of [gpNia, gpMillLane]) {
      await asAnother(work, as(who), (practice) =>
        assert.rejects(personInReach(practice, personId), notFound),
      );
    }
  }));
