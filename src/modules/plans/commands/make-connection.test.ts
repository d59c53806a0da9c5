import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { nextStepOf } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { aService } from '../../directory/directory.examples.ts';
import {
  connected,
  connectionNow,
  consentsAbout,
  shortlisted,
  suggested,
  weRing,
} from '../connections/connections.examples.ts';
import { wouldBeTold } from '../connections/connect.view.ts';
import { tellable, waysToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { audited, closed, once, refusedWith, wants, withSomebody } from '../plans.examples.ts';
import { makeConnection } from './make-connection.ts';

test('a connection says what may be told and that they agreed, and asking how it went is the next step', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const goalId = await wants(work, personId);
    const connection = await connected(work, personId, {
      goalId,
      chosen: ['name', 'help'],
      help: ' Company on Tuesdays ',
      consent: 'by-phone',
      note: 'Ask for Mair',
    });

    const { shared, help, status, way, serviceName, followUpOn, note } = connection;
    assert.deepEqual(
      { shared, help, status, way, serviceName, followUpOn, note, goalId: connection.goalId },
      {
        shared: ['name', 'help'],
        help: 'Company on Tuesdays',
        status: 'suggested',
        way: 'we-contact',
        serviceName: 'Kettle and Company',
        followUpOn: '2026-03-16',
        note: 'Ask for Mair',
        goalId,
      },
    );
    assert.deepEqual(await consentsAbout(work, connection.id), [[true, 'by-phone']]);
    const next = await nextStepOf(work, episodeId);
    assert.deepEqual([next?.kind, next?.dueAt.toISOString()], ['follow-up', '2026-03-16T09:00:00.000Z']);
    const done = new Set(await audited(work));
    assert.ok(
      ['people.consent-recorded', 'referrals.step-planned', 'plans.made-connection'].every((one) =>
        done.has(one),
      ),
    );
  }));

test('nothing is shared without consent: not by the command, and not past it', () =>
  withSomebody(async (work, { personId }) => {
    await assert.rejects(connected(work, personId, { consent: null }), refusedWith('plans.consent-missing'));

    const { id } = await connected(work, personId, { way: 'they-contact', consent: null });
    const past = sql`update plans.connection set shared = '{name}' where id = ${id}`;
    await assert.rejects(past.execute(work.trx), {
      constraint: /connection_(shares_with_consent|tells_only)/,
    });
  }));

test('the database shares nothing with a service that they get in touch with themselves, also with consent', () =>
  withSomebody(async (work, { personId }) => {
    const { id } = await connected(work, personId);

    const past = sql`update plans.connection set told_how = 'they-contact' where id = ${id}`;

    await assert.rejects(past.execute(work.trx), { constraint: 'connection_tells_only_services_we_contact' });
  }));

test('whatever is chosen, what is shown to the person is what is kept', () =>
  withSomebody(
    async (work, { personId }) => {
      const serviceId = await aService(work);
      const { person } = await episodeToWriteIn(work, personId);
      const choices = fc.record({
        way: fc.constantFrom(...waysToConnect),
        shared: fc.subarray([...tellable]),
        help: fc.constantFrom('', '   ', 'Company', ' A lift, and "tea" <b>'),
      });

      const check = fc.asyncProperty(choices, async (choice) => {
        const { way, shared: chosen, help } = choice;
        const lines = wouldBeTold(person, choice);
        const kept = await connected(work, personId, { serviceId, way, chosen, help });

        assert.deepEqual(
          kept.shared,
          lines.map(({ what }) => what),
        );
        assert.equal(kept.help, lines.find(({ what }) => what === 'help')?.words ?? null);
        assert.equal(kept.consentId === null, lines.length === 0);
        if (way === 'they-contact' || way === 'information-only') assert.deepEqual(kept.shared, []);
      });

      await fc.assert(check, { numRuns: 60 });
    },
    { email: null, adjustments: ['large-print'] },
  ));

test('what is read to them is what is told: when their details changed meanwhile, it is read again', () =>
  withSomebody(async (work, { personId }) => {
    await assert.rejects(connected(work, personId, { version: '0' }), refusedWith('platform.changed-since'));
    await assert.rejects(
      makeConnection(work, {
        ...weRing,
        once: once(),
        personId,
        serviceId: await aService(work),
        version: null,
      }),
      refusedWith('platform.changed-since'),
    );
  }));

test('a connection that is sent twice is made once, with one consent', () =>
  withSomebody(async (work, { personId }) => {
    const sent = { ...weRing, once: once(), personId, serviceId: await aService(work) };

    const id = await makeConnection(work, sent);

    assert.equal(await makeConnection(work, sent), id);
    assert.equal((await consentsAbout(work, id)).length, 1);
    assert.equal((await connectionNow(work, { personId, id })).version, 1);
  }));

test('an earlier next step stays', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    await connected(work, personId, { followUpOn: '2026-03-09' as LocalDate });
    await connected(work, personId, { followUpOn: '2026-03-16' as LocalDate });

    const next = await nextStepOf(work, episodeId);

    assert.equal(next?.dueAt.toISOString(), '2026-03-09T09:00:00.000Z');
  }));

test('a service on the shortlist that becomes a connection leaves the shortlist', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const [kettle] = await suggested(work, { personId, episodeId }, ['Kettle', 'Elm Walkers']);
    assert.ok(kettle);

    await connected(work, personId, { serviceId: kettle.serviceId });

    assert.deepEqual(
      (await shortlisted(work, episodeId)).map(({ serviceName }) => serviceName),
      ['Elm Walkers'],
    );
  }));

test('nobody is connected to a service that is closed, or with a day in the past', () =>
  withSomebody(async (work, { personId }) => {
    const serviceId = await aService(work, { status: 'temporarily closed' });

    await assert.rejects(connected(work, personId, { serviceId }), refusedWith('plans.service-closed'));
    await assert.rejects(
      connected(work, personId, { followUpOn: '2026-03-01' as LocalDate }),
      refusedWith('plans.follow-up-in-past'),
    );
  }));

test('a goal of somebody else, or of nobody, does not exist', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = once() as GoalId;

    await assert.rejects(connected(work, personId, { goalId }), refusedWith('plans.no-such-goal'));
  }));

test('whoever is not supported now is not connected', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    await closed(work, episodeId);

    await assert.rejects(connected(work, personId), refusedWith('plans.no-open-episode'));
  }));

test('out of reach a person does not exist; without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const serviceId = await aService(work);
    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [privacyEve, 'plans.connect'],
      [gpNia, 'plans.connect'],
    ] as const) {
      await asAnother(work, as(other), (their) =>
        assert.rejects(
          makeConnection(their, { ...weRing, once: once(), personId, serviceId }),
          refusedWith(code),
        ),
      );
    }
    await asAnother(work, as(workerBen), async (their) => {
      assert.ok(await makeConnection(their, { ...weRing, once: once(), personId, serviceId }));
    });
  }));
