import assert from 'node:assert/strict';
import { test } from 'node:test';

import { amendmentsOf } from '#platform/amendments.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { connected, connectionNow } from '../connections/connections.examples.ts';
import { connectionStoryOf } from '../connections/story.ts';
import type { Connection } from '../domain/connection.ts';
import { audited, once, refusedWith, withSomebody } from '../plans.examples.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { amendConnectionNote } from './amend-connection-note.ts';
import type { AmendConnectionNote } from './amend-connection-note.ts';
import { setConnectionStatus } from './set-connection-status.ts';

const putRight = (
  { id, personId, version }: Connection,
  given: Partial<AmendConnectionNote> = {},
): AmendConnectionNote => ({
  once: once(),
  personId,
  connectionId: id,
  version: String(version),
  step: 0,
  note: 'Ask for Mair',
  reason: 'Her name is Mair',
  ...given,
});

test('a note is put right with a reason, and what it said before is kept', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId, { note: 'Ask for Mary' });

    await amendConnectionNote(work, putRight(connection));

    const now = await connectionNow(work, connection);
    const [amended] = (await amendmentsOf(work, 'connection', [connection.id])).get(connection.id) ?? [];
    assert.deepEqual([now.note, now.version], ['Ask for Mair', 2]);
    assert.deepEqual(
      [amended?.field, amended?.before, amended?.reason],
      ['note', 'Ask for Mary', 'Her name is Mair'],
    );
    assert.equal((await connectionStoryOf(work, personId))[0]?.amended, true);
    assert.ok((await audited(work)).includes('plans.amended-connection-note'));
  }));

test('so is the note of one step, and the step itself stays as it was', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    const step = {
      once: once(),
      personId,
      connectionId: connection.id,
      version: '1',
      note: 'Full until May',
    } as const;
    await setConnectionStatus(work, { ...step, status: 'unavailable' });

    const now = await connectionNow(work, connection);
    await amendConnectionNote(work, putRight(now, { step: 2, note: 'Full until June' }));

    const steps = (await stepsOf(work, [connection.id])).get(connection.id) ?? [];
    assert.deepEqual(
      steps.map(({ status, note }) => [status, note]),
      [
        ['suggested', null],
        ['unavailable', 'Full until June'],
      ],
    );
    assert.equal((await connectionNow(work, connection)).version, 3);
  }));

test('not without a reason; the same words are no amendment; a note that there is not does not exist', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId, { note: 'Ask for Mair' });

    await assert.rejects(
      amendConnectionNote(work, putRight(connection, { note: 'x', reason: ' ' })),
      refusedWith('plans.reason-missing'),
    );
    await amendConnectionNote(work, putRight(connection));
    assert.deepEqual(await connectionNow(work, connection), connection);
    await assert.rejects(
      amendConnectionNote(work, putRight(connection, { step: 7 })),
      refusedWith('plans.no-such-note'),
    );
  }));

test('whoever puts it right from an older page is told; twice is once', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    const sent = putRight(connection);
    await amendConnectionNote(work, sent);
    await amendConnectionNote(work, sent);

    assert.equal((await connectionNow(work, connection)).version, 2);
    await assert.rejects(
      amendConnectionNote(work, putRight(connection, { note: 'Late' })),
      refusedWith('platform.changed-since'),
    );
  }));

test('out of reach it does not exist; without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [privacyEve, 'plans.connect'],
      [gpNia, 'plans.connect'],
    ] as const) {
      await asAnother(work, as(other), (their) =>
        assert.rejects(amendConnectionNote(their, putRight(connection)), refusedWith(code)),
      );
    }
  }));
