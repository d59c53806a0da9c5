import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange } from '#tests/support/database.ts';

import { aService } from '../../directory/directory.examples.ts';
import { audited, once, wants } from '../plans.examples.ts';
import { connected, connectionNow } from './connections.examples.ts';
import { withPages, goesTo, words } from './with-pages.examples.ts';

test('the page of connections says what will come and offers the first step', () =>
  withPages(async (work, { pages, base }) => {
    const page = await pages.read(`${base}/connections`);

    assert.match(words(page), /The services that Olive is connected to come here/);
    assert.match(page, new RegExp(`href="${base}/connections/new"`));
    assert.deepEqual(await audited(work), ['people.looked']);
  }));

test('a connection is in the list with how it is, what may be told and when to ask; one touch says how it went', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId, { note: 'Ask for Mair' });

    const page = await pages.read(`${base}/connections`);

    assert.match(
      words(page),
      /Kettle and Company Not in touch yet · Ask how it went Mon 16 March Ask for Mair/,
    );
    assert.match(words(page), /They may be told: Name, telephone\. /);
    for (const status of [
      'contacted',
      'started',
      'lasted',
      'ended',
      'unavailable',
      'not-eligible',
      'did-not-want',
    ]) {
      assert.match(
        page,
        new RegExp(`name="status"[^>]* value="${status}"|value="${status}"[^>]* name="status"`),
      );
    }
    const answer = await pages.post(`${base}/connections/${id}/status`, {
      once: once(),
      version: '1',
      status: 'started',
    });
    assert.deepEqual([answer.status, goesTo(answer)], [303, `${base}/connections#c-${id}`]);
    assert.equal((await connectionNow(work, { personId, id })).status, 'started');
  }));

test('an outcome that tells of a gap asks why in one line, once', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId);
    const status = `${base}/connections/${id}/status`;
    await pages.post(status, { once: once(), version: '1', status: 'unavailable' });

    const asking = await pages.read(`${base}/connections`);
    assert.match(words(asking), /They had no place .* Why was that\?/);
    const why = { status: 'unavailable', asks: 'why', version: '2' };
    const empty = await pages.post(status, { ...why, once: once(), note: ' ' });
    assert.equal(empty.status, 422);
    assert.match(
      await empty.text(),
      new RegExp(`<a href="#why-${id}">Write why in a few words, or leave it</a>`),
    );
    await pages.post(status, { ...why, once: once(), note: 'Full until June' });

    const answered = await pages.read(`${base}/connections`);
    assert.doesNotMatch(words(answered), /Why was that/);
    assert.match(words(answered), /They had no place Full until June/);
  }));

test('a status that is none, or a note that is too long, is shown again at its connection', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId);
    const path = `${base}/connections/${id}/status`;

    for (const [status, note, message] of [
      ['', '', 'Choose how it went'],
      ['nonsense', '', 'Choose how it went'],
      ['suggested', '', 'Choose how it went'],
      ['started', 'x'.repeat(501), '500'],
    ] as const) {
      const answer = await pages.post(path, { once: once(), version: '1', status, note });
      const page = await answer.text();
      assert.equal(answer.status, 422);
      assert.match(page, new RegExp(`<a href="#note-${id}">[^<]*${message}`));
      assert.match(page, new RegExp(`id="note-${id}"`));
      if (note !== '') assert.ok(page.includes(note), 'what was typed is kept');
    }
    assert.equal((await connectionNow(work, { personId, id })).version, 1);
  }));

test('the page of one connection has its steps, what may be told, and that they agreed', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId, { note: 'Ask for Mary' });
    await pages.post(`${base}/connections/${id}/status`, {
      once: once(),
      version: '1',
      status: 'contacted',
      note: 'Rang',
    });
    await pages.post(`${base}/connections/${id}/notes/0`, {
      once: once(),
      version: '2',
      note: 'Ask for Mair',
      reason: 'Mair',
    });

    const page = words(await pages.read(`${base}/connections/${id}`));

    assert.match(page, /In touch with them Mon 2 March 2026, 9 am \( ?Asha Rowan ?\) Rang/);
    assert.match(page, /Name Olive Marsh Telephone 07700 900321 And nothing else\./);
    assert.match(page, /Olive agreed to this : In person, Mon 2 March 2026/);
    assert.match(page, /Ask for Mair It said before: “Ask for Mary” Because: Mair/);
  }));

test('agreement is taken back on the page of the connection, and stays to be seen', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId);
    const path = `${base}/connections/${id}`;

    const unsaid = await pages.post(`${path}/withdrawal`, { once: once(), version: '1' });
    assert.equal(unsaid.status, 422);
    assert.match(await unsaid.text(), /<a href="#how">Choose how they said so<\/a>/);
    const answer = await pages.post(`${path}/withdrawal`, { once: once(), version: '1', how: 'by-phone' });
    assert.deepEqual([answer.status, goesTo(answer)], [303, path]);

    const page = words(await pages.read(path));
    assert.match(page, /Until then they could be told .* Name Olive Marsh/);
    assert.match(page, /Olive withdrew their agreement : By phone/);
    assert.match(page, /Olive agreed to this/);
    assert.match(
      words(await pages.read(`${base}/connections`)),
      /Olive no longer agrees: tell them nothing more/,
    );
  }));

test('another day to ask is chosen on the page of the connection; no day, or one that is gone, is shown again', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId);
    const path = `${base}/connections/${id}`;
    const day = (number: string, month: string) => ({
      once: once(),
      version: '1',
      'followUpOn-day': number,
      'followUpOn-month': month,
      'followUpOn-year': '2026',
    });

    for (const [number, month] of [
      ['1', '3'],
      ['31', '2'],
      ['x', '3'],
    ] as const) {
      const answer = await pages.post(`${path}/follow-up`, day(number, month));
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /<a href="#followUpOn">/);
    }
    assert.equal((await pages.post(`${path}/follow-up`, day('6', '3'))).status, 303);
    assert.equal((await connectionNow(work, { personId, id })).followUpOn, '2026-03-06');
  }));

test('a note is put right only with a reason', () =>
  withPages(async (work, { pages, base, personId }) => {
    const { id } = await connected(work, personId, { note: 'Ask for Mary' });
    const path = `${base}/connections/${id}/notes/0`;

    assert.match(await pages.read(path), /name="note" type="text" value="Ask for Mary"/);
    const answer = await pages.post(path, { once: once(), version: '1', note: 'Ask for Mair', reason: ' ' });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<a href="#reason">Say why, in a few words<\/a>/);
    assert.equal((await pages.get(`${base}/connections/${id}/notes/9`)).status, 404);
    assert.equal((await pages.get(`${base}/connections/${id}/notes/x`)).status, 404);
  }));

test('a service that was made one with another is named as it is listed now, and as it was', () =>
  withPages(async (work, { pages, base, personId, serviceId }) => {
    await wants(work, personId);
    const merged = await aService(work, { name: 'The Kettle' });
    const { id } = await connected(work, personId, { serviceId: merged });
    await arrange(work, () =>
      sql`update directory.service set merged_into = ${serviceId} where id = ${merged}`.execute(work.trx),
    );

    for (const path of [`${base}/connections`, `${base}/connections/${id}`, `${base}/plan`])
      assert.match(words(await pages.read(path)), /Kettle and Company \(was The Kettle\)/, path);
    assert.match(words(await pages.read(`${base}/connections/${id}`)), /01632 960301/);
  }));
