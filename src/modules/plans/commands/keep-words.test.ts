import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  leadDilys,
  networksExist,
  privacyEve,
  south,
  volunteerCai,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { audited, closed, once, refusedWith, said, withSomebody } from '../plans.examples.ts';
import { conversationOf } from '../store/conversations.ts';
import { keepWords } from './keep-words.ts';

const hostile = "<script>alert(1)</script> & “ha” \u202E ‮ 🌱 '; drop table plans.plan; --";

test('what a person said is kept as they said it, with who wrote it and when', () =>
  withSomebody(async (work, { personId }) => {
    const words = `${hostile}\n\n   indented, and a line\n`;

    const id = await said(work, personId, { words });

    const kept = await conversationOf(work, { personId, id });
    assert.equal(kept.words, words);
    assert.equal(kept.writtenBy, work.actor.userId);
    assert.deepEqual(kept.writtenAt, work.now);
    assert.deepEqual(await audited(work), ['plans.kept-words']);
  }));

test('twenty thousand characters are kept whole', () =>
  withSomebody(async (work, { personId }) => {
    const words = 'ŵ'.repeat(20_000);

    const id = await said(work, personId, { words });

    assert.equal((await conversationOf(work, { personId, id })).words, words);
  }));

test('words that are sent twice are kept once', () =>
  withSomebody(async (work, { personId }) => {
    const sent = { once: once(), personId, words: 'I miss my garden', readers: 'team' } as const;

    const first = await keepWords(work, sent);
    const second = await keepWords(work, sent);

    assert.equal(second, first);
    assert.deepEqual(await audited(work), ['plans.kept-words']);
  }));

test('words of somebody whom nobody supports are refused', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    await closed(work, episodeId);

    await assert.rejects(said(work, personId), refusedWith('plans.no-open-episode'));
  }));

test('somebody of another network does not exist', () =>
  inWork(as(workerBen), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, {
      networkId: south,
      practiceId: null,
      workerId: workerSouth.id as WorkerId,
    });

    await assert.rejects(said(work, personId), refusedWith('people.not-found'));
  }));

test('to a volunteer, somebody who is not theirs does not exist', () =>
  withSomebody(
    (work, { personId }) => assert.rejects(said(work, personId), refusedWith('people.not-found')),
    {
      who: volunteerCai,
    },
  ));

test('practice staff and the privacy officer are refused before anything is read', async () => {
  for (const who of [gpNia, privacyEve]) {
    await inWork(as(who), (work) =>
      assert.rejects(said(work, newId<PersonId>()), refusedWith('plans.write')),
    );
  }
});

test('words that are for their writer alone are read by nobody else, whatever their role', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'writer' });

    assert.equal((await conversationOf(work, { personId, id })).id, id);
    for (const other of [workerBen, leadDilys, privacyEve, volunteerCai]) {
      await asAnother(work, as(other), (their) =>
        assert.rejects(conversationOf(their, { personId, id }), refusedWith('plans.no-such-conversation')),
      );
    }
  }));

test('the database itself keeps them from whoever asks it, and from whoever does not say who they are', () =>
  withSomebody(async (work, { personId }) => {
    await said(work, personId, { readers: 'writer' });
    const seen = async (reader: string) => {
      await sql`select set_config('kith.reader', ${reader}, true)`.execute(work.trx);
      const { rows } = await sql`select id from plans.conversation where person_id = ${personId}`.execute(
        work.trx,
      );
      return rows.length;
    };

    assert.equal(await seen(work.actor.userId), 1);
    assert.equal(await seen(leadDilys.id), 0);
    assert.equal(await seen(''), 0);
  }));

test('words for the team are read by whoever sees the team’s people, and not by a volunteer', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'team' });

    await asAnother(work, as(workerBen), async (their) => {
      assert.equal((await conversationOf(their, { personId, id })).id, id);
    });
    await asAnother(work, as(volunteerCai), (their) =>
      assert.rejects(conversationOf(their, { personId, id }), refusedWith('plans.no-such-conversation')),
    );
  }));

test('words for the team and the next are read by the volunteer who is handed the person', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'team-and-next' });

    await asAnother(work, as(volunteerCai), async (their) => {
      assert.equal((await conversationOf(their, { personId, id })).id, id);
    });
  }));

test('words of another network are not in the database of this one', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'team-and-next' });

    await asAnother(work, as(workerSouth), (their) =>
      assert.rejects(conversationOf(their, { personId, id }), refusedWith('plans.no-such-conversation')),
    );
  }));

test('practice staff are shown nothing by the database, whoever the words are for', () =>
  withSomebody(async (work, { personId }) => {
    await said(work, personId, { readers: 'team-and-next' });

    await asAnother(work, as(gpNia), async (their) => {
      const { rows } = await sql`select id from plans.conversation`.execute(their.trx);
      assert.deepEqual(rows, []);
    });
  }));
