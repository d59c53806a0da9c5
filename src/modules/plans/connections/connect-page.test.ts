import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { aService } from '../../directory/directory.examples.ts';
import { tellable, tellsService, waysToConnect } from '../domain/connection.ts';
import type { ConnectionId } from '../domain/connection.ts';
import { once, wants } from '../plans.examples.ts';
import { connectionNow, consentsAbout } from './connections.examples.ts';
import { fieldsIn } from './pages.examples.tsx';
import { withPages, goesTo, words } from './with-pages.examples.ts';

const idIn = (path: string) => path.split('/').at(-1) as ConnectionId;

const toldIn = (html: string) => [...html.matchAll(/data-what="([a-z]+)"/g)].map(([, what]) => what);

test('who gets in touch is asked first: four equal answers', () =>
  withPages(async (_work, { pages, base, serviceId }) => {
    const page = await pages.read(`${base}/connections/new/${serviceId}`);

    assert.match(words(page), /When Tuesday and Thursday, 10 am to 1 pm/);
    assert.match(words(page), /Telephone 01632 960301/);
    for (const way of waysToConnect) assert.match(page, new RegExp(`\\?way=${way}#answers"`));
    assert.doesNotMatch(page, /name="followUpOn-day"/);
  }));

test('what may be told is proposed by who gets in touch, with the very words, and a day to ask in two weeks', () =>
  withPages(
    async (work, { pages, base, serviceId, personId }) => {
      const goalId = await wants(work, personId, 'To sing again');
      const path = `${base}/connections/new/${serviceId}`;

      const ours = await pages.read(`${path}?way=we-contact&goal=${goalId}`);
      const theirs = await pages.read(`${path}?way=they-contact&goal=${goalId}`);

      assert.deepEqual(fieldsIn(ours)['shared'], ['name', 'phone', 'help']);
      assert.match(words(ours), /Olive Marsh .* 07700 900321 .* olive@example.org/);
      assert.match(ours, />To sing again<\/textarea>/);
      assert.match(ours, new RegExp(`value="${goalId}" selected`));
      assert.deepEqual(fieldsIn(ours)['followUpOn-day'], ['16']);
      assert.deepEqual(fieldsIn(await pages.read(`${path}?way=together`))['shared'], ['name', 'help']);
      assert.doesNotMatch(theirs, /name="shared"/);
    },
    { email: 'olive@example.org' },
  ));

const choose = (given: Record<string, string | readonly string[]> = {}) => ({
  once: once(),
  way: 'we-contact',
  shared: ['name', 'help'],
  help: 'Company on Tuesdays',
  'followUpOn-day': '16',
  'followUpOn-month': '3',
  'followUpOn-year': '2026',
  goalId: '',
  note: '',
  ...given,
});

test('before anything is told it is read to them word for word, and nothing is saved until they agree', () =>
  withPages(async (work, { pages, base, serviceId, personId }) => {
    const path = `${base}/connections/new/${serviceId}`;

    const preview = await pages.post(path, choose());
    const page = await preview.text();

    assert.equal(preview.status, 200);
    assert.match(
      words(page),
      /What Kettle and Company would be told .* Name Olive Marsh What they would like help with Company on Tuesdays/,
    );
    assert.doesNotMatch(words(page), /07700/);
    assert.equal((await connectionsNow(work, personId)).length, 0);
    const unasked = await pages.post(path, { ...fieldsIn(page), step: 'make' });
    assert.equal(unasked.status, 422);
    assert.match(
      await unasked.text(),
      /<a href="#consent">Say how they agreed\. Without that, nothing may be told<\/a>/,
    );
    const agreed = await pages.post(path, { ...fieldsIn(page), step: 'make', consent: 'by-phone' });
    assert.equal(agreed.status, 303);
    const id = idIn(goesTo(agreed));
    const { shared, help } = await connectionNow(work, { personId, id });
    assert.deepEqual([shared, help], [['name', 'help'], 'Company on Tuesdays']);
    assert.deepEqual(await consentsAbout(work, id), [[true, 'by-phone']]);
  }));

test('whatever is chosen, the preview is what is stored; when they ring or only have the information there is none', () =>
  withPages(
    async (work, { pages, base, serviceId, personId }) => {
      const path = `${base}/connections/new/${serviceId}`;
      const choices = fc.record({
        way: fc.constantFrom(...waysToConnect),
        shared: fc.subarray([...tellable]),
        help: fc.constantFrom('Company', ' "A lift" & <b>tea</b>\nand more '),
      });

      const check = fc.asyncProperty(choices, async (choice) => {
        const answer = await pages.post(path, choose(choice));
        const page = await answer.text();
        const saved =
          answer.status === 303
            ? answer
            : await pages.post(path, { ...fieldsIn(page), step: 'make', consent: 'in-person' });
        assert.equal(saved.status, 303);
        const kept = await connectionNow(work, { personId, id: idIn(goesTo(saved)) });

        assert.deepEqual(kept.shared, toldIn(page));
        assert.equal(kept.way, choice.way);
        assert.equal(kept.help, kept.shared.includes('help') ? choice.help.trim() : null);
        assert.equal(answer.status === 303, kept.shared.length === 0);
        if (!tellsService(choice.way)) assert.deepEqual(kept.shared, []);
      });

      await fc.assert(check, { numRuns: 40 });
    },
    {
      email: 'olive@example.org',
      adjustments: ['large-print', 'step-free'],
      needsInterpreter: true,
      language: 'pl',
    },
  ));

test('changing one’s mind at the preview goes back with everything typed', () =>
  withPages(async (_work, { pages, base, serviceId }) => {
    const path = `${base}/connections/new/${serviceId}`;

    const page = await (await pages.post(path, choose({ step: 'change', note: 'Mair' }))).text();

    assert.deepEqual(fieldsIn(page)['shared'], ['name', 'help']);
    assert.match(page, />Company on Tuesdays<\/textarea>/);
    assert.match(page, /name="note" type="text" value="Mair"/);
  }));

test('what is wrong with a connection is said beside it, with everything that was typed', () =>
  withPages(async (work, { pages, base, serviceId, personId }) => {
    const path = `${base}/connections/new/${serviceId}`;
    const wrong: readonly (readonly [Record<string, string | readonly string[]>, string, string])[] = [
      [{ way: '' }, 'way', 'Choose who gets in touch'],
      [{ way: 'by-pigeon' }, 'way', 'Choose who gets in touch'],
      [{ help: ' ' }, 'help', 'Write what they would like help with, or untick it'],
      [{ help: 'x'.repeat(501) }, 'help', '500'],
      [{ shared: ['name', 'shoe-size'] }, 'shared', ''],
      [{ 'followUpOn-day': '31', 'followUpOn-month': '2' }, 'followUpOn', ''],
      [{ 'followUpOn-day': '1' }, 'followUpOn', 'Choose today or a later day'],
      [{ note: 'x'.repeat(501) }, 'note', '500'],
    ];
    for (const [given, field, message] of wrong) {
      const answer = await pages.post(path, choose(given));
      assert.equal(answer.status, 422, field);
      assert.match(await answer.text(), new RegExp(`<a href="#${field}">[^<]*${message}`), field);
    }
    const both = await (await pages.post(path, choose({ help: '', 'followUpOn-month': '13' }))).text();
    assert.match(both, /<a href="#followUpOn">.*<a href="#help">/);
    assert.equal((await connectionsNow(work, personId)).length, 0);
  }));

test('a service that is closed offers no way in', () =>
  withPages(async (work, { pages, base }) => {
    const gone = await aService(work, { name: 'Old Mill Choir', status: 'defunct' });

    const page = await pages.read(`${base}/connections/new/${gone}?way=we-contact`);

    assert.match(words(page), /is not taking anyone at the moment/);
    assert.doesNotMatch(page, /name="way"/);
  }));

async function connectionsNow(work: Work, personId: PersonId): Promise<readonly unknown[]> {
  const { rows } = await sql`select id from plans.connection where person_id = ${personId}`.execute(work.trx);
  return rows;
}
