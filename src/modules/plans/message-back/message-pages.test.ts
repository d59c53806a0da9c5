import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { OrganisationId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  gpSouth,
  millLane,
  north,
  privacyEve,
  receptionistTom,
  volunteerCai,
  workerSouth,
} from '#tests/support/network.ts';

import { aReferral, hasJoined } from '../../referrals/referrals.examples.ts';
import { keptMessages, referred, shares, spoken, written } from '../closing/closing.examples.ts';
import { tellBeginning } from '../commands/tell-beginning.ts';
import { audited, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { messagesBackOf } from './for-referral.ts';
import { closingPagesIn, filledIn } from './pages.examples.tsx';
import { messageBackStoryOf } from './story.ts';

const path = ({ personId }: Somebody) => `/people/${personId}/message-back`;

/** Somebody of whom the practice has been told that support has begun. */
async function told(work: Work, somebody: Somebody, given: Parameters<typeof referred>[2] = {}) {
  const referral = await referred(work, somebody, given);
  await spoken(work, somebody);
  await tellBeginning(work, somebody.personId);
  const { rows } = await sql<{ id: string }>`select id from plans.message_back`.execute(work.trx);
  return { referral, href: `/messages-back/${rows[0]?.id}` };
}

test('the page shows the message as it will be read, and sending sends that', () =>
  withSomebody(async (work, somebody) => {
    await referred(work, somebody);
    await spoken(work, somebody);
    const pages = closingPagesIn(work);

    const page = await (await pages.get(path(somebody))).text();
    const sent = await pages.post(path(somebody), filledIn(page, { do: 'send' }));

    assert.match(page, /<dd dir="auto">871731000000106 Referral to social prescribing service<\/dd>/);
    assert.match(page, /It goes to Elm Street Surgery by email \(elm\.street@example\.org\)/);
    assert.equal(sent.status, 303);
    assert.equal((await written(work)).length, 1);
    const after = await (await pages.get(path(somebody))).text();
    assert.match(after, /Support has begun/);
    assert.match(after, /Waiting to be sent/);
  }));

test('what the practice is asked to do is shown in the message before it is sent', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();

    const look = await pages.post(
      path(somebody),
      filledIn(page, { do: 'look', ask: 'Look at <b>her</b> tablets' }),
    );

    const again = await look.text();
    assert.equal(look.status, 200);
    assert.match(again, /<p dir="auto">Look at &lt;b&gt;her&lt;\/b&gt; tablets<\/p>/);
    assert.deepEqual(await keptMessages(work), []);
    await pages.post(path(somebody), filledIn(again, { do: 'send', ask: 'Look at her tablets' }));
    assert.match((await written(work))[0]?.body ?? '', /Look at her tablets/);
  }));

test('the message can be read and sent in Welsh on an English page', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);

    const page = await (await pages.get(`${path(somebody)}?language=cy`)).text();
    await pages.post(path(somebody), filledIn(page, { do: 'send' }));

    assert.match(page, /<article class="k-message" lang="cy">/);
    assert.match((await written(work))[0]?.body ?? '', /^Neges gan y gweithwyr cyswllt/);
  }));

test('when the record has changed since it was read, nothing is sent and the new message is shown', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();
    await arrange(work, (owner) =>
      sql`update people.person set given_name = 'Oliwen' where id = ${somebody.personId}`.execute(owner.trx),
    );

    const answer = await pages.post(path(somebody), filledIn(page, { do: 'send' }));

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /nothing was sent\. This is how it reads now[\s\S]*Oliwen Marsh/);
    assert.deepEqual(await written(work), []);
  }));

test('of somebody who shares nothing the page says so and offers nothing to send', () =>
  withSomebody(async (work, somebody) => {
    await shares(work, somebody, 'nothing');

    const page = await (await closingPagesIn(work).get(path(somebody))).text();

    assert.match(page, /Nothing is sent\. Olive has chosen to tell the practice themselves/);
    assert.doesNotMatch(page, /k-send-message/);
  }));

test('too much to ask is shown again with what is wrong', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    const pages = closingPagesIn(work);
    const page = await (await pages.get(path(somebody))).text();

    const answer = await pages.post(
      path(somebody),
      filledIn(page, { do: 'send', ask: `${'a'.repeat(1000)}z` }),
    );

    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<a href="#ask">Use 1000 characters or fewer/);
  }));

test('the practice of the person reads the message in each of its forms, and every look is written down', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);
    for (const reader of [gpNia, receptionistTom]) {
      await asAnother(work, as(reader), async (staff) => {
        const pages = closingPagesIn(staff);
        const page = await (await pages.get(href)).text();
        const text = await pages.get(`${href}/text`);
        const pdf = await pages.get(`${href}/pdf`);

        assert.match(page, /871731000000106/);
        assert.doesNotMatch(page, /Waiting to be sent|Send it again|href="\/people/);
        assert.match(text.headers.get('content-type') ?? '', /^text\/plain; ?charset=utf-8$/i);
        assert.match(await text.text(), /Enter this code: 871731000000106/);
        assert.equal(pdf.headers.get('content-type'), 'application/pdf');
        assert.match((await pdf.text()).slice(0, 8), /^%PDF-1/);
      });
    }
    const { rows } = await sql<{ actor: string; as: string }>`
      select actor_id as actor, details->>'as' as "as" from audit.entry
      where action = 'plans.read-message' and person_id = ${somebody.personId} order by at, id`.execute(
      work.trx,
    );
    assert.deepEqual(
      rows.map(({ actor, as: form }) => [actor, form]),
      [gpNia, receptionistTom].flatMap(({ id }) => ['page', 'text', 'pdf'].map((form) => [id, form])),
    );
  }));

test('the name of the file says nothing about the person', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);

    const name = (await closingPagesIn(work).get(`${href}/pdf`)).headers.get('content-disposition');

    assert.match(name ?? '', /^inline; filename="message-back-2026-03-02-[0-9a-f]{6}\.pdf"$/);
  }));

test('other practices, other networks and other roles do not find it', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);
    for (const [reader, status] of [
      [gpMillLane, 404],
      [gpSouth, 404],
      [workerSouth, 404],
      [volunteerCai, 404],
      [privacyEve, 403],
    ] as const) {
      await asAnother(work, as(reader), async (other) => {
        for (const form of ['', '/text', '/pdf']) {
          assert.equal(
            (await closingPagesIn(other).get(`${href}${form}`)).status,
            status,
            reader.name + form,
          );
        }
      });
    }
  }));

test('colleagues of whoever referred from elsewhere read it too, and whoever refers for nobody reads what they sent', () =>
  withSomebody(async (work, somebody) => {
    const referrer = { userId: gpMillLane.id, organisationId: millLane };
    const { href, referral } = await told(work, somebody, {
      referrer: { ...blankReferrer, ...referrer },
      practiceId: elmStreet,
    });
    await asAnother(work, as(gpMillLane), async (other) => {
      assert.equal((await closingPagesIn(other).get(href)).status, 200);
      assert.deepEqual(
        (await messagesBackOf(other, referral.id)).map((one) => one.href),
        [href],
      );
    });
    const alone = {
      ...as(gpSouth),
      networkIds: [north],
      practiceIds: null,
      permissions: ['plans.read-message'],
    } as const;
    await asAnother(work, alone, async (other) => {
      assert.deepEqual(await messagesBackOf(other, referral.id), []);
    });
  }));

test('whoever referred without an organisation reads what came of it', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody, { referrer: { ...blankReferrer, userId: gpSouth.id } });
    const alone = {
      ...as(gpSouth),
      networkIds: [north],
      practiceIds: null,
      permissions: ['plans.read-message'],
    } as const;

    await asAnother(work, alone, async (other) => {
      assert.equal((await closingPagesIn(other).get(href)).status, 200);
    });
  }));

test('what came back of a referral is listed for those who may read it', () =>
  withSomebody(async (work, somebody) => {
    const { href, referral } = await told(work, somebody);

    await asAnother(work, as(gpNia), async (gp) => {
      assert.deepEqual(
        (await messagesBackOf(gp, referral.id)).map(({ occasion, href: to }) => [occasion, to]),
        [['begun', href]],
      );
    });
  }));

test('who referred somebody who was supported already follows that support; a practice of others does not', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);
    const again = await aReferral(work, { personId: somebody.personId });
    await hasJoined(work, again);

    await asAnother(work, as(receptionistTom), async (theirs) =>
      assert.deepEqual(
        (await messagesBackOf(theirs, again.id)).map((one) => one.href),
        [href],
      ),
    );
    await asAnother(work, as(gpMillLane), async (other) =>
      assert.deepEqual(await messagesBackOf(other, again.id), []),
    );
  }));

test('a message that could not be delivered says so, and is sent again', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);
    await arrange(work, (owner) =>
      sql`update platform.message set state = 'failed', problem = 'refused', attempts = 8`.execute(owner.trx),
    );
    const pages = closingPagesIn(work);

    const page = await (await pages.get(href)).text();
    const sent = await pages.post(`${href}/sending`, filledIn(page, {}));

    assert.match(page, /Could not be delivered/);
    assert.equal(sent.status, 303);
    assert.match(await (await pages.get(href)).text(), /Waiting to be sent/);
    assert.ok((await audited(work)).includes('outbox.sent-again'));
  }));

test('what is on its way is not sent again', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);

    assert.equal((await closingPagesIn(work).post(`${href}/sending`, { version: '0' })).status, 409);
  }));

test('practice staff cannot send it again, and to others it does not exist', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);
    await asAnother(work, as(workerSouth), async (south) => {
      assert.equal((await closingPagesIn(south).post(`${href}/sending`, { version: '0' })).status, 404);
    });
    await asAnother(work, as(gpNia), async (gp) => {
      assert.equal((await closingPagesIn(gp).post(`${href}/sending`, { version: '0' })).status, 403);
    });
  }));

test('the story tells what the practice was told, and leads there', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);

    const [entry] = await messageBackStoryOf(work, somebody.personId);

    assert.equal(entry?.title, 'Told Elm Street Surgery: Support has begun');
    assert.equal(entry.href, href);
    assert.equal(entry.kind, 'message');
  }));

const blankReferrer = {
  userId: null,
  name: 'Dr Omar Bell',
  role: 'gp',
  organisationId: null as OrganisationId | null,
  phone: null,
  email: null,
  relationship: null,
};
