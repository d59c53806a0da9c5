import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { connected, connectionNow, consentsAbout } from '../connections/connections.examples.ts';
import { connectionStoryOf } from '../connections/story.ts';
import type { Connection } from '../domain/connection.ts';
import { audited, closed, once, refusedWith, withSomebody } from '../plans.examples.ts';
import { withdrawConnectionConsent } from './withdraw-connection-consent.ts';

const withdraw = ({ id, personId, version }: Connection) =>
  ({ once: once(), personId, connectionId: id, version: String(version), how: 'by-phone' }) as const;

test('they may change their mind: nothing more is told, and what they agreed to before stays readable', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);

    await withdrawConnectionConsent({ ...work, now: new Date('2026-03-05T10:00:00Z') }, withdraw(connection));

    const now = await connectionNow(work, connection);
    assert.deepEqual([now.shared, now.version], [['name', 'phone'], 2]);
    assert.equal(now.consentWithdrawnAt?.toISOString(), '2026-03-05T10:00:00.000Z');
    assert.deepEqual(await consentsAbout(work, connection.id), [
      [true, 'in-person'],
      [false, 'by-phone'],
    ]);
    assert.ok((await audited(work)).includes('plans.withdrew-connection-consent'));
    assert.equal(
      (await connectionStoryOf(work, personId))[0]?.title,
      'Nothing more may be told to Kettle and Company',
    );
  }));

test('also when nobody supports them any more', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const connection = await connected(work, personId);
    await closed(work, episodeId);

    await withdrawConnectionConsent(work, withdraw(connection));

    assert.notEqual((await connectionNow(work, connection)).consentWithdrawnAt, null);
  }));

test('twice is once, and what was never shared cannot be withdrawn', () =>
  withSomebody(async (work, { personId }) => {
    const connection = await connected(work, personId);
    const sent = withdraw(connection);
    await withdrawConnectionConsent(work, sent);
    await withdrawConnectionConsent(work, sent);

    assert.equal((await consentsAbout(work, connection.id)).length, 2);
    const again = withdraw(await connectionNow(work, connection));
    await assert.rejects(withdrawConnectionConsent(work, again), refusedWith('plans.already-withdrawn'));
    const silent = await connected(work, personId, { way: 'they-contact', consent: null });
    await assert.rejects(
      withdrawConnectionConsent(work, withdraw(silent)),
      refusedWith('plans.nothing-shared'),
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
        assert.rejects(withdrawConnectionConsent(their, withdraw(connection)), refusedWith(code)),
      );
    }
    await asAnother(work, as(workerBen), (their) =>
      assert.rejects(
        withdrawConnectionConsent(their, { ...withdraw(connection), version: '0' }),
        refusedWith('platform.changed-since'),
      ),
    );
  }));
