import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange, asAnother } from '#tests/support/database.ts';
import { as, gpNia, workerSouth } from '#tests/support/network.ts';

import { audited, withSomebody } from '../plans.examples.ts';
import { closingPagesIn, filledIn } from './pages.examples.tsx';
import { told } from './message-pages.examples.ts';

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
