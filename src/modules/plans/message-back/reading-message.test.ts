import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { asAnother } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  gpSouth,
  millLane,
  privacyEve,
  receptionistTom,
  volunteerCai,
  workerSouth,
} from '#tests/support/network.ts';

import { aReferral, hasJoined } from '../../referrals/referrals.examples.ts';
import { withSomebody } from '../plans.examples.ts';
import { messagesBackOf } from './for-referral.ts';
import { closingPagesIn } from './pages.examples.tsx';
import { messageBackStoryOf } from './story.ts';
import { blankReferrer, refersForNobody, told } from './message-pages.examples.ts';

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
    await asAnother(work, refersForNobody, async (other) => {
      assert.deepEqual(await messagesBackOf(other, referral.id), []);
    });
  }));

test('whoever referred without an organisation reads what came of it', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody, { referrer: { ...blankReferrer, userId: gpSouth.id } });
    await asAnother(work, refersForNobody, async (other) => {
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

test('the story tells what the practice was told, and leads there', () =>
  withSomebody(async (work, somebody) => {
    const { href } = await told(work, somebody);

    const [entry] = await messageBackStoryOf(work, somebody.personId);

    assert.equal(entry?.title, 'Told Elm Street Surgery: Support has begun');
    assert.equal(entry.href, href);
    assert.equal(entry.kind, 'message');
  }));
