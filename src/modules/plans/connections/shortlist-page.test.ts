import assert from 'node:assert/strict';
import { test } from 'node:test';

import { once } from '../plans.examples.ts';
import { shortlisted, suggested } from './connections.examples.ts';
import { fieldsIn } from './pages.examples.tsx';
import { withPages, goesTo, words } from './with-pages.examples.ts';

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
