import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { aService, fullService, someServices } from '../../directory/directory.examples.ts';
import { written } from '../../referrals/caseload/caseload.examples.ts';
import { connectionNow, shortlisted } from '../connections/connections.examples.ts';
import { connectionsOf } from '../connections/reads.ts';
import { connectionStoryOf } from '../connections/story.ts';
import { audited, closed, once, refusedWith, withSomebody } from '../plans.examples.ts';
import { sendConnectionShortlist } from './send-connection-shortlist.ts';
import type { SendConnectionShortlist } from './send-connection-shortlist.ts';
import { setConnectionStatus } from './set-connection-status.ts';
import { suggestConnections } from './suggest-connections.ts';
import { takeOffConnection } from './take-off-connection.ts';
import { names, send, withShortlist } from './connection-shortlist.examples.ts';

test('what is ticked is on the shortlist: told, and nothing shared', () =>
  withShortlist(async (work, { personId, episodeId }, listed) => {
    assert.deepEqual(
      listed.map(({ serviceName, status, way, shared, followUpOn }) => [
        serviceName,
        status,
        way,
        shared,
        followUpOn,
      ]),
      [
        ['Kettle and Company', 'suggested', 'information-only', [], null],
        ['Elm Walkers', 'suggested', 'information-only', [], null],
      ],
    );
    assert.deepEqual(
      (await connectionsOf(work, episodeId)).map(({ informationOnly }) => informationOnly),
      [true, true],
    );
    assert.equal((await connectionStoryOf(work, personId))[1]?.title, 'Told about Kettle and Company');
    assert.deepEqual(
      (await audited(work)).filter((action) => action.startsWith('plans.')),
      ['plans.suggested-connection', 'plans.suggested-connection'],
    );
  }));

test('a service that is ticked again stands there once', () =>
  withShortlist(async (work, { personId, episodeId }, listed) => {
    const serviceIds = listed.map(({ serviceId }) => serviceId);

    await suggestConnections(work, { once: once(), personId, serviceIds: [...serviceIds, ...serviceIds] });

    assert.deepEqual(await shortlisted(work, episodeId), listed);
  }));

test('a shortlist is short, and holds what is open', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const many = await someServices(
      work,
      Array.from({ length: 13 }, (_, number) => ({ name: `Group ${number}` })),
    );
    const gone = await aService(work, { status: 'defunct' });
    const put = (serviceIds: typeof many) => suggestConnections(work, { once: once(), personId, serviceIds });

    await assert.rejects(put(many), refusedWith('plans.shortlist-full'));
    await assert.rejects(put([gone]), refusedWith('directory.no-such-service'));
    await put(many.slice(1));
    assert.equal((await shortlisted(work, episodeId)).length, 12);
  }));

test('what is taken off is told to nobody; what became more cannot be taken off', () =>
  withShortlist(async (work, { personId, episodeId }, [kettle, walkers]) => {
    assert.ok(kettle && walkers);
    const off = { once: once(), personId, connectionId: kettle.id };
    await takeOffConnection(work, off);
    await takeOffConnection(work, off);

    assert.deepEqual(names(await shortlisted(work, episodeId)), ['Elm Walkers']);
    assert.equal((await connectionsOf(work, episodeId)).length, 1);
    assert.equal((await connectionNow(work, kettle)).takenOffAt?.toISOString(), work.now.toISOString());
    assert.ok((await audited(work)).includes('plans.took-connection-off'));
    const began = { once: once(), personId, connectionId: walkers.id, version: '1', note: null } as const;
    await setConnectionStatus(work, { ...began, status: 'started' });
    await assert.rejects(
      takeOffConnection(work, { once: once(), personId, connectionId: walkers.id }),
      refusedWith('plans.not-on-shortlist'),
    );
  }));

test('nothing is sent that nobody has seen, that holds nothing, or to where nothing is known', () =>
  withShortlist(async (work, somebody, listed) => {
    const refused = (given: Partial<SendConnectionShortlist>, code: string) =>
      assert.rejects(sendConnectionShortlist(work, send(somebody, listed, given)), refusedWith(code));

    await refused({ seen: listed[0]?.id ?? null }, 'plans.shortlist-changed');
    await refused({ seen: null }, 'plans.shortlist-changed');
    await refused({ channel: 'email' }, 'plans.no-way-to-send');
    for (const { id } of listed) {
      await takeOffConnection(work, { once: once(), personId: somebody.personId, connectionId: id });
    }
    await refused({ seen: '' }, 'plans.shortlist-empty');
    assert.deepEqual(await written(work), []);
  }));

test('for whoever is not supported now there is no shortlist', () =>
  withShortlist(async (work, somebody, listed) => {
    await closed(work, somebody.episodeId);

    const { personId } = somebody;
    const serviceIds = [await aService(work, fullService)];
    const [first] = listed;
    assert.ok(first);
    for (const doing of [
      () => sendConnectionShortlist(work, send(somebody, listed)),
      () => suggestConnections(work, { once: once(), personId, serviceIds }),
      () => takeOffConnection(work, { once: once(), personId, connectionId: first.id }),
    ]) {
      await assert.rejects(doing, refusedWith('plans.no-open-episode'));
    }
  }));

test('out of reach it does not exist; without the permission nothing is read', () =>
  withShortlist(async (work, somebody, listed) => {
    const { personId } = somebody;
    const [first] = listed;
    assert.ok(first);
    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [privacyEve, 'plans.connect'],
      [gpNia, 'plans.connect'],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        const serviceIds = [first.serviceId];
        const off = { once: once(), personId, connectionId: first.id };
        await assert.rejects(
          suggestConnections(their, { once: once(), personId, serviceIds }),
          refusedWith(code),
        );
        await assert.rejects(takeOffConnection(their, off), refusedWith(code));
        await assert.rejects(sendConnectionShortlist(their, send(somebody, listed)), refusedWith(code));
      });
    }
  }));
