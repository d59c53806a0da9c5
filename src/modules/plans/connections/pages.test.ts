import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import type { ServiceId } from '#modules/directory';
import type { PersonDetails, PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { aService, fullService } from '../../directory/directory.examples.ts';
import { tellable, tellsService, waysToConnect } from '../domain/connection.ts';
import type { ConnectionId } from '../domain/connection.ts';
import { audited, closed, once, wants, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { connected, connectionNow, consentsAbout, shortlisted, suggested } from './connections.examples.ts';
import { connectionPagesIn, fieldsIn } from './pages.examples.tsx';

type Pages = ReturnType<typeof connectionPagesIn>;
type With = { readonly pages: Pages; readonly base: string; readonly serviceId: ServiceId } & Somebody;

/** A test with the pages about somebody, and a service of which everything is known. */
const withPages = (body: (work: Work, given: With) => Promise<void>, details: Partial<PersonDetails> = {}) =>
  withSomebody(async (work, somebody) => {
    const serviceId = await aService(work, fullService);
    const base = `/people/${somebody.personId}`;
    await body(work, { ...somebody, pages: connectionPagesIn(work), base, serviceId });
  }, details);

const goesTo = (response: Response) => response.headers.get('location') ?? '';
const idIn = (path: string) => path.split('/').at(-1) as ConnectionId;
/** What a page says, without its markup. */
const words = (html: string) =>
  html
    .replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"');
const toldIn = (html: string) => [...html.matchAll(/data-what="([a-z]+)"/g)].map(([, what]) => what);

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

test('everyday words find a service, as on a noticeboard with one action each', () =>
  withPages(async (work, { pages, base, serviceId, personId }) => {
    const goalId = await wants(work, personId, 'Someone to talk to');

    const page = await pages.read(`${base}/connections/new?q=someone+to+talk+to&goal=${goalId}`);

    assert.match(words(page), /For their goal: Someone to talk to/);
    assert.match(words(page), /Kettle and Company by Northvale Neighbours A warm room/);
    assert.match(page, new RegExp(`href="${base}/connections/new/${serviceId}\\?goal=${goalId}"`));
    assert.match(page, new RegExp(`name="services" value="${serviceId}"`));
    assert.match(words(page), /Olive lives in NV1\./);
  }));

test('a search that finds nothing goes on: fewer words, examples, and that it is noted without saying for whom', () =>
  withPages(async (work, { pages, base }) => {
    const path = `${base}/connections/new?q=Zymurgy+tandem&near=Narnia`;
    const page = await pages.read(path);
    await pages.read(path);

    assert.match(words(page), /No service near Narnia says “Zymurgy tandem”/);
    assert.match(words(page), /Search for “Zymurgy” Search for “tandem”/);
    assert.match(words(page), /It is noted that this was looked for and not found, without saying for whom/);
    assert.match(words(page), /someone to talk to/);
    const { rows } = await sql`
      select words, near, times, searched_on::text as day from plans.nothing_found`.execute(work.trx);
    assert.deepEqual(rows, [{ words: 'zymurgy tandem', near: 'narnia', times: 2, day: '2026-03-02' }]);
  }));

test('any words may be typed, and nothing typed asks for some', () =>
  withPages(async (_work, { pages, base }) => {
    for (const q of [
      '',
      '   ',
      "'; drop table x; --",
      '"',
      '<script>',
      '%',
      '\\',
      '((',
      'a'.repeat(3000),
      '\u0000',
      '🙂',
    ]) {
      const answer = await pages.get(
        `${base}/connections/new?${new URLSearchParams({ q, near: q, goal: q, after: q })}`,
      );
      assert.equal(answer.status, 200, q);
      assert.doesNotMatch(await answer.text(), /<script>/);
    }
  }));

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

test('what is ticked goes on the shortlist, and the search goes on', () =>
  withPages(async (work, { pages, base, serviceId, episodeId }) => {
    const search = { q: 'company', near: '', goal: '' };

    const answer = await pages.post(`${base}/shortlist`, { once: once(), services: [serviceId], ...search });

    assert.deepEqual([answer.status, goesTo(answer)], [303, `${base}/connections/new?q=company`]);
    assert.equal((await shortlisted(work, episodeId)).length, 1);
    const again = words(await pages.read(goesTo(answer)));
    assert.match(again, /1 service is on the shortlist/);
    assert.match(again, /Connect On the shortlist/);
  }));

test('nothing ticked, or what is no service, is asked for again with the results still there', () =>
  withPages(async (_work, { pages, base }) => {
    for (const services of [[], ['x']]) {
      const answer = await pages.post(`${base}/shortlist`, { once: once(), q: 'company', services });
      const page = await answer.text();
      assert.equal(answer.status, 422);
      assert.match(page, /<a href="#services">Tick at least one service<\/a>/);
      assert.match(page, /id="services"/);
      assert.match(page, /Kettle and Company/);
    }
  }));

test('the shortlist shows the very words that each way sends, what they like best first', () =>
  withPages(
    async (work, { pages, base, ...somebody }) => {
      await suggested(work, somebody, ['Elm Walkers']);

      const page = await pages.read(`${base}/shortlist`);

      assert.match(words(page), /How not to reach Olive: Never before ten/);
      assert.match(words(page), /Email to olive@example.org .* Text to 07700 900321/);
      assert.match(page, /value="email" checked/);
      assert.match(words(page), /Elm Walkers 01632 960301 There is no hurry\./);
      assert.match(words(page), /It does not say who it is from: Olive asked that messages do not\./);
    },
    { prefers: 'email', email: 'olive@example.org', contactCaution: 'Never before ten' },
  ));

test('sending it is done from the page, said again there, and offers to end the support', () =>
  withPages(async (work, { pages, base, ...somebody }) => {
    await suggested(work, somebody, ['Elm Walkers']);
    const fields = fieldsIn(await pages.read(`${base}/shortlist`));
    const sent = { once: once(), version: fields['version']?.[0] ?? '' };

    const unsaid = await pages.post(`${base}/shortlist/message`, sent);
    assert.equal(unsaid.status, 422);
    assert.match(await unsaid.text(), /<a href="#channel">Choose how to send it<\/a>/);
    const nowhere = await pages.post(`${base}/shortlist/message`, {
      ...sent,
      once: once(),
      channel: 'email',
    });
    assert.equal(nowhere.status, 422);
    const answer = await pages.post(`${base}/shortlist/message`, { ...sent, channel: 'text', spoke: 'yes' });
    assert.deepEqual([answer.status, goesTo(answer)], [303, `${base}/shortlist`]);

    const page = await pages.read(`${base}/shortlist`);
    assert.match(words(page), /Given to Olive Sent by text , Mon 2 March 2026/);
    assert.match(page, new RegExp(`href="${base}/closure"`));
  }));

test('a shortlist that changed meanwhile is not sent', () =>
  withPages(async (work, { pages, base, ...somebody }) => {
    await suggested(work, somebody, ['Elm Walkers']);

    const late = await pages.post(`${base}/shortlist/message`, {
      once: once(),
      version: 'other',
      channel: 'text',
    });

    assert.equal(late.status, 409);
  }));

test('taking a service off leads back to the shortlist, also when it is sent twice', () =>
  withPages(async (work, { pages, base, ...somebody }) => {
    const [walkers] = await suggested(work, somebody, ['Elm Walkers']);
    assert.ok(walkers);
    const path = `${base}/shortlist/${walkers.id}/removal`;

    const sent = { once: once() };
    assert.equal((await pages.post(path, sent)).status, 303);
    assert.equal((await pages.post(path, sent)).status, 303);
    assert.equal((await pages.post(path, { once: once() })).status, 409);
    assert.match(words(await pages.read(`${base}/shortlist`)), /Tick services while you look for them/);
  }));

test('the sheet has what each service is, when, where, how much and how to start, and nothing of ours', () =>
  withPages(async (work, { pages, base, ...somebody }) => {
    await suggested(work, somebody, ['Elm Walkers']);

    const page = await pages.read(`${base}/shortlist/print`);

    assert.match(page, /<html lang="en" class="k-sheet k-sheet--large">/);
    assert.match(
      words(page),
      /For Olive Elm Walkers A warm room.* When Tuesday and Thursday, 10 am to 1 pm.* Where Northvale Library, 12 Mill Street, Northvale NV1 2AB Telephone 01632 960301 Cost Free.* How to start Just turn up/,
    );
    assert.match(words(page), /Asha Rowan, your link worker , 01632 960200/);
    assert.doesNotMatch(page, /k-header|Marsh/);
  }));

test('the sheet is in the language of the person', () =>
  withPages(
    async (work, { pages, base, ...somebody }) => {
      await suggested(work, somebody, ['Elm Walkers']);

      assert.match(
        await pages.read(`${base}/shortlist/print`),
        /<html lang="cy".*<h1>Lleoedd a allai helpu<\/h1>/s,
      );
    },
    { language: 'cy' },
  ));

test('the plan says who can help, when and where, and how it is going, in the words of the person', () =>
  withPages(async (work, { pages, base, personId, episodeId }) => {
    await wants(work, personId);
    assert.match(words(await pages.read(`${base}/plan`)), /Who can help Nobody yet\. Find who can help/);
    assert.doesNotMatch(words(await pages.read(`${base}/plan/print`)), /Who can help/);
    const { id } = await connected(work, personId);
    const full = await connected(work, personId, { serviceId: await aService(work, { name: 'Full Choir' }) });
    await pages.post(`${base}/connections/${full.id}/status`, {
      once: once(),
      version: '1',
      status: 'unavailable',
    });
    await suggested(work, { personId, episodeId }, ['Elm Walkers']);

    const before = words(await pages.read(`${base}/plan`));
    await pages.post(`${base}/connections/${id}/status`, { once: once(), version: '1', status: 'started' });
    const after = words(await pages.read(`${base}/plan/print`));

    assert.match(
      before,
      /Who can help Kettle and Company Tuesday and Thursday, 10 am to 1 pm.* · 12 Mill Street, Northvale · 01632 960301 My link worker gets in touch/,
    );
    assert.match(after, /Kettle and Company Tuesday.* Started .*Elm Walkers/);
    assert.doesNotMatch(before + after, /Full Choir/);
  }));

test('in Welsh the pages are Welsh', () =>
  withPages(async (work, { base, personId, serviceId, ...somebody }) => {
    await connected(work, personId);
    await suggested(work, { personId, ...somebody }, ['Elm Walkers']);
    const pages = connectionPagesIn(work, 'cy');

    assert.match(
      words(await pages.read(`${base}/connections`)),
      /Pwy all helpu Olive .* Heb gysylltu eto .* Ar y rhestr fer/,
    );
    assert.match(words(await pages.read(`${base}/connections/new?q=kettle`)), /Mae gan/);
    assert.match(
      words(await pages.read(`${base}/connections/new/${serviceId}?way=together`)),
      /Pwy sy’n cysylltu\?/,
    );
    assert.match(words(await pages.read(`${base}/shortlist`)), /Rhestr fer i Olive/);
  }));

test('of whoever is not supported now, connections are read and not changed', () =>
  withPages(async (work, { pages, base, personId, episodeId, serviceId }) => {
    const { id } = await connected(work, personId);
    await closed(work, episodeId);

    const page = await pages.read(`${base}/connections`);

    assert.match(words(page), /Kettle and Company/);
    assert.doesNotMatch(page, /name="status"/);
    assert.doesNotMatch(await pages.read(`${base}/connections/${id}`), /name="status"|name="followUpOn-day"/);
    for (const path of ['connections/new', `connections/new/${serviceId}`, 'shortlist', 'shortlist/print']) {
      assert.equal((await pages.get(`${base}/${path}`)).status, 409, path);
    }
  }));

test('out of reach none of the pages exist; without the permission none are shown', () =>
  withPages(async (work, { base, personId, serviceId }) => {
    const { id } = await connected(work, personId);
    const paths = [
      'connections',
      `connections/${id}`,
      `connections/${id}/notes/0`,
      'connections/new',
      `connections/new/${serviceId}`,
      'shortlist',
      'shortlist/print',
    ];
    for (const [other, status] of [
      [workerSouth, 404],
      [volunteerCai, 404],
      [privacyEve, 403],
      [gpNia, 403],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        const pages = connectionPagesIn(their);
        for (const path of paths) assert.equal((await pages.get(`${base}/${path}`)).status, status, path);
      });
    }
  }));

test('an address that cannot name anything is a page that does not exist', () =>
  withPages(async (_work, { pages, base, serviceId }) => {
    for (const path of [
      'connections/x',
      'connections/new/x',
      `connections/${serviceId}`,
      `connections/new/${once()}`,
    ]) {
      assert.equal((await pages.get(`${base}/${path}`)).status, 404, path);
    }
  }));

async function connectionsNow(work: Work, personId: PersonId): Promise<readonly unknown[]> {
  const { rows } = await sql`select id from plans.connection where person_id = ${personId}`.execute(work.trx);
  return rows;
}
