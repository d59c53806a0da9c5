import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { nextStepOf } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { connected, connectionNow } from '../connections/connections.examples.ts';
import { connectionsOf, followUpsOf } from '../connections/reads.ts';
import { connectionStoryOf } from '../connections/story.ts';
import type { Connection, ConnectionStatus } from '../domain/connection.ts';
import { audited, closed, once, refusedWith, withSomebody } from '../plans.examples.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { changeConnectionFollowUp } from './change-connection-follow-up.ts';
import { setConnectionStatus } from './set-connection-status.ts';
import type { SetConnectionStatus } from './set-connection-status.ts';

const went = (
  { id, personId, version }: Connection,
  status: ConnectionStatus,
  given: Partial<SetConnectionStatus> = {},
): SetConnectionStatus => ({
  once: once(),
  personId,
  connectionId: id,
  version: String(version),
  status,
  note: null,
  ...given,
});

test('how it went is kept step by step, and each step says when to ask again', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const connection = await connected(work, personId);

    await setConnectionStatus(work, went(connection, 'contacted', { note: 'Mair will ring back' }));
    await setConnectionStatus(work, went(await connectionNow(work, connection), 'started'));

    const now = await connectionNow(work, connection);
    assert.deepEqual([now.status, now.version, now.followUpOn], ['started', 3, '2026-04-13']);
    assert.deepEqual(
      (await stepsOf(work, [connection.id]))
        .get(connection.id)
        ?.map(({ number, status, note }) => [number, status, note]),
      [
        [1, 'suggested', null],
        [2, 'contacted', 'Mair will ring back'],
        [3, 'started', null],
      ],
    );
    assert.deepEqual(
      (await followUpsOf(work, [episodeId])).get(episodeId)?.map(({ followUpOn }) => followUpOn),
      ['2026-04-13'],
    );
    assert.ok((await audited(work)).includes('plans.set-connection-status'));
  }));

test('a service that has no place is an outcome, and nobody is reminded to ask again', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const connection = await connected(work, personId);

    await setConnectionStatus(work, went(connection, 'unavailable', { note: 'Full until June' }));

    assert.equal((await connectionNow(work, connection)).followUpOn, null);
    assert.deepEqual(await followUpsOf(work, [episodeId]), new Map());
    assert.deepEqual(
      (await connectionsOf(work, episodeId)).map(({ serviceName, status, informationOnly }) => [
        serviceName,
        status,
        informationOnly,
      ]),
      [['Kettle and Company', 'unavailable', false]],
    );
  }));

test('why it could not take them can be said after', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    await setConnectionStatus(work, went(connection, 'not-eligible'));
    const then = await connectionNow(work, connection);

    await setConnectionStatus(work, went(then, 'not-eligible', { note: 'Only for under 60s' }));

    const steps = (await stepsOf(work, [connection.id])).get(connection.id) ?? [];
    assert.deepEqual(steps.at(-1)?.note, 'Only for under 60s');
  }));

test('the same again, without a word more, changes nothing', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    await setConnectionStatus(work, went(connection, 'started'));
    const then = await connectionNow(work, connection);

    await setConnectionStatus(work, went(then, 'started'));

    assert.deepEqual(await connectionNow(work, connection), then);
    assert.equal((await stepsOf(work, [connection.id])).get(connection.id)?.length, 2);
  }));

test('the story tells that they were connected and how it went, newest first', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId, { note: 'Wants company' });
    const later = { ...work, now: new Date('2026-03-05T10:00:00Z') };
    await setConnectionStatus(later, went(connection, 'did-not-want', { note: 'Too loud' }));

    assert.deepEqual(
      (await connectionStoryOf(work, personId)).map(({ kind, title, body }) => [kind, title, body]),
      [
        ['connection', 'Kettle and Company: Olive decided against it', 'Too loud'],
        ['connection', 'Connected to Kettle and Company', 'Wants company'],
      ],
    );
  }));

test('another day to ask is chosen, becomes the next step when it is the soonest, and is not in the past', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const connection = await connected(work, personId);
    const change = { personId, connectionId: connection.id, version: '1' };
    const on = (text: string) => ({ ...change, once: once(), followUpOn: text as LocalDate });

    await assert.rejects(
      changeConnectionFollowUp(work, on('2026-03-01')),
      refusedWith('plans.follow-up-in-past'),
    );
    await changeConnectionFollowUp(work, on('2026-03-06'));

    assert.equal((await nextStepOf(work, episodeId))?.dueAt.toISOString(), '2026-03-06T09:00:00.000Z');
    assert.ok((await audited(work)).includes('plans.changed-connection-follow-up'));
    await assert.rejects(
      changeConnectionFollowUp(work, on('2026-03-07')),
      refusedWith('platform.changed-since'),
    );
    await changeConnectionFollowUp(work, { ...change, once: once(), version: '2', followUpOn: null });
    assert.equal((await connectionNow(work, connection)).followUpOn, null);
  }));

test('what is sent twice is written once', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    const sent = went(connection, 'contacted');

    await setConnectionStatus(work, sent);
    await setConnectionStatus(work, sent);

    assert.equal((await stepsOf(work, [connection.id])).get(connection.id)?.length, 2);
  }));

test('whoever says how it went from an older page is told that somebody was first', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    await setConnectionStatus(work, went(connection, 'contacted'));

    await asAnother(work, as(workerBen), (their) =>
      assert.rejects(
        setConnectionStatus(their, went(connection, 'ended')),
        refusedWith('platform.changed-since'),
      ),
    );
  }));

test('a connection of somebody else does not exist', () =>
  withSomebody(async (work, { personId }) => {
    const { personId: somebodyElse } = await aSupportedPerson(work, { givenName: 'Idris' });
    const connection = await connected(work, somebodyElse);

    await assert.rejects(
      setConnectionStatus(work, went({ ...connection, personId }, 'started')),
      refusedWith('plans.no-such-connection'),
    );
  }));

test('of whoever is not supported now it stays as it was', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const connection = await connected(work, personId);
    await closed(work, episodeId);

    await assert.rejects(
      setConnectionStatus(work, went(connection, 'started')),
      refusedWith('plans.no-open-episode'),
    );
  }));

test('out of reach it does not exist; without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    const day = { once: once(), personId, connectionId: connection.id, version: '1', followUpOn: null };
    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [privacyEve, 'plans.connect'],
      [gpNia, 'plans.connect'],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        await assert.rejects(setConnectionStatus(their, went(connection, 'started')), refusedWith(code));
        await assert.rejects(changeConnectionFollowUp(their, day), refusedWith(code));
      });
    }
    await asAnother(work, as(gpNia), async (their) => {
      for (const table of ['connection', 'connection_status']) {
        const { rows } = await sql`select from ${sql.table(`plans.${table}`)}`.execute(their.trx);
        assert.equal(rows.length, 0, 'practice staff read nothing of it, past the pages too');
      }
      assert.deepEqual(await connectionStoryOf(their, personId), []);
      await assert.rejects(connectionsOf(their, connection.episodeId), refusedWith('plans.read'));
    });
  }));
