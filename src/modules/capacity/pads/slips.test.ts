import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  leadDilys,
  millLane,
  networksExist,
  receptionistTom,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { newId } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';

import { printPad } from './commands/print-pad.ts';
import { useSlip } from './commands/use-slip.ts';
import { withdrawPad } from './commands/withdraw-pad.ts';
import type { SlipCode } from './domain/slip-code.ts';
import { padPdf } from './pad-pdf.ts';
import { slipBookingView } from './slip-booking.view.ts';
import { padOf } from './store/pad-store.ts';
import { slipsOf } from './store/slip-store.ts';

const lead = as(leadDilys);
const words = { hopes: 'On a slip' };

/** A pad as a lead prints it, for work that is done as somebody else. */
async function aPad(work: Work, practiceId: OrganisationId = elmStreet) {
  const asLead = { ...work, actor: { ...work.actor, permissions: new Set(lead.permissions) } } as Work;
  const id = await printPad(asLead, { once: newId(), practiceId, sheets: 1 });
  const codes = (await slipsOf(work, id)).map(({ code }) => code);
  return { id, asLead, code: codes[0] as SlipCode, codes };
}

const olive = (code: SlipCode) => ({
  once: newId<string>(),
  code,
  givenName: 'Olive',
  familyName: 'Marsh',
  phone: '01632 960123',
});

const taken = (work: Work) =>
  sql<{ state: string }>`select case when e.waiting_since is null then 'supported' else 'waits' end as state
    from referrals.episode e where closed_at is null`
    .execute(work.trx)
    .then(({ rows }) => rows.map(({ state }) => state));

test('a sheet has eight slips, each with its own code', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const { id, codes } = await aPad(work);
    assert.equal(new Set(codes).size, 8);
    assert.deepEqual([(await padOf(work, id)).slips, (await padOf(work, id)).used], [8, 0]);
  }));

test('a slip becomes a referral that whoever looks after the practice has taken on', () =>
  inWork(as(receptionistTom), async (work) => {
    await networksExist(work);
    const { id, code } = await aPad(work);

    await useSlip(work, olive(code), words);

    assert.deepEqual(await taken(work), ['supported']);
    assert.equal((await padOf(work, id)).used, 1);
    const view = await slipBookingView(work, code);
    assert.deepEqual([view.known, view.state], ['Olive', 'no-times']);
  }));

test('when their worker is full, or others wait, the person gets a place on the waiting list', () =>
  inWork(as(receptionistTom), async (work) => {
    await networksExist(work);
    await arrange(work, () =>
      sql`update workforce.worker set caseload_limit = 0 where id = ${workerAsha.id}`.execute(work.trx),
    );
    const { codes } = await aPad(work);
    await useSlip(work, olive(codes[0] as SlipCode), words);
    await arrange(work, () =>
      sql`update workforce.worker set caseload_limit = 40 where id = ${workerAsha.id}`.execute(work.trx),
    );

    await useSlip(work, { ...olive(codes[1] as SlipCode), givenName: 'Ivor' }, words);

    assert.deepEqual(await taken(work), ['waits', 'waits']);
    assert.equal((await slipBookingView(work, codes[1] as SlipCode)).state, 'waits');
  }));

test('the same form sent twice is one referral; a slip that was used cannot be used for somebody else', () =>
  inWork(as(receptionistTom), async (work) => {
    await networksExist(work);
    const { code } = await aPad(work);
    const form = olive(code);
    await useSlip(work, form, words);
    await useSlip(work, form, words);
    assert.equal((await taken(work)).length, 1);
    await assert.rejects(useSlip(work, olive(code), words), { code: 'capacity.slip-used' });
  }));

test('slips out of date, stopped, of another practice, and codes of no slip are each said to be so', () =>
  inWork(as(receptionistTom), async (work) => {
    await networksExist(work);
    const refused = (code: SlipCode) =>
      useSlip(work, olive(code), words).catch((error: { code: string }) => error.code);

    const stopped = await aPad(work);
    await withdrawPad(stopped.asLead, { once: newId(), id: stopped.id });
    assert.equal(await refused(stopped.code), 'capacity.slip-withdrawn');

    const old = await aPad(work);
    await arrange(work, () =>
      sql`update capacity.pad set expires_on = '2026-03-01' where id = ${old.id}`.execute(work.trx),
    );
    assert.equal(await refused(old.code), 'capacity.slip-expired');

    assert.equal(await refused('2222222B' as SlipCode), 'capacity.slip-unknown');
    assert.deepEqual(await taken(work), []);
  }));

test('another practice’s slip is told apart, and its pad does not exist; another network’s slip is no slip', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const { code, id } = await aPad(work, millLane);

    await asAnother(work, as(receptionistTom), async (elsewhere) => {
      await assert.rejects(padOf(elsewhere, id), { code: 'capacity.no-such-pad' });
      await assert.rejects(useSlip(elsewhere, olive(code), words), { code: 'capacity.slip-elsewhere' });
    });
    await asAnother(work, as(workerSouth), async (elsewhere) => {
      await assert.rejects(useSlip(elsewhere, olive(code), words), { code: 'capacity.slip-unknown' });
    });
  }));

test('a GP prints no pads, and nobody without the permission uses slips: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const none = 'ZZZZZZZZ' as SlipCode;
    await assert.rejects(printPad(work, { once: newId(), practiceId: elmStreet, sheets: 1 }), {
      kind: 'not-allowed',
    });
    await assert.rejects(useSlip(work, olive(none), words), { kind: 'not-allowed' });
  }));

test('the sheets are one page for eight slips, in the language asked for, with nobody’s name on them', async () => {
  const codes = Array.from({ length: 16 }, (_, index) => `222222${'23'.charAt(index % 2)}B` as SlipCode);
  const pdf = (
    await padPdf({
      practice: 'Elm Street Surgery',
      address: 'https://kith.example.org',
      language: 'cy',
      codes,
    })
  ).toString('latin1');
  assert.match(pdf, /\/Lang \(cy-GB\)/);
  assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 2);
});
