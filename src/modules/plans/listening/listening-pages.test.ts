import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keepDraft } from '#platform/drafts.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, leadDilys } from '#tests/support/network.ts';

import { pagesIn } from '../pages.examples.tsx';
import { audited, once, said, withSomebody } from '../plans.examples.ts';
import { marginOf } from '../store/margins.ts';

const goesTo = (response: Response) => [response.status, response.headers.get('location')];

test('the listening page is their name and blank paper', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work).get(`/people/${personId}/listening`)).text();

    assert.match(page, /<h1><bdi>Olive<\/bdi><\/h1>/);
    assert.match(page, /<textarea class="nhsuk-textarea k-paper" id="words"/);
    assert.match(page, new RegExp(`data-draft="/people/${personId}/listening"`));
    assert.match(page, /value="team" checked/);
    assert.deepEqual(await audited(work), ['people.looked']);
  }));

test('what was typed and not sent is there again', () =>
  withSomebody(async (work, { personId }) => {
    const path = `/people/${personId}/listening`;
    await keepDraft(work, path, { words: 'I miss my', readers: 'writer' });

    const page = await (await pagesIn(work).get(path)).text();

    assert.match(page, />I miss my<\/textarea>/);
    assert.match(page, /value="writer" checked/);
  }));

test('words that are kept lead to the page that asks what to take from them', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const path = `/people/${personId}/listening`;
    await keepDraft(work, path, { words: 'I miss my' });

    const answer = await pages.post(path, {
      once: once(),
      words: 'I miss my <b>garden</b>',
      readers: 'team',
    });

    const [status, to] = goesTo(answer);
    assert.equal(status, 303);
    assert.match(String(to), new RegExp(`^/people/${personId}/conversations/`));
    const page = await (await pages.get(String(to))).text();
    assert.match(page, /I miss my &lt;b&gt;garden&lt;\/b&gt;/);
    assert.match(page, /What matters most/);
    assert.match(await (await pages.get(path)).text(), /rows="16"[^>]*><\/textarea>/);
  }));

test('blank paper is not kept, and says what to do', () =>
  withSomebody(async (work, { personId }) => {
    const answer = await pagesIn(work).post(`/people/${personId}/listening`, {
      once: once(),
      words: ' ',
      readers: '',
    });

    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, /<a href="#words">Write down what was said/);
    assert.match(page, /<a href="#readers">Choose who may read this/);
  }));

test('more than twenty thousand characters are shown again, whole, with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const words = `${'a'.repeat(20_001)}z`;

    const answer = await pagesIn(work).post(`/people/${personId}/listening`, {
      once: once(),
      words,
      readers: 'team',
    });

    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.ok(page.includes(words));
    assert.match(page, /Use 20000 characters or fewer/);
  }));

test('the margin is saved from lines and ticks, and shows what is in their words', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);
    const path = `/people/${personId}/conversations/${id}`;
    const margin = {
      matters: 'I miss my garden\nCompany',
      barrierCodes: ['bus', 'fare'],
      barriers: '',
      strengths: '',
    };

    const answer = await pagesIn(work).post(path, {
      once: once(),
      version: '1',
      ...margin,
      worry: '',
      worryTold: '',
    });

    assert.deepEqual(goesTo(answer), [303, path]);
    assert.equal((await marginOf(work, id)).length, 4);
  }));

test('a margin from an older page is a conflict that shows what was typed', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);
    const path = `/people/${personId}/conversations/${id}`;
    const sent = { version: '0', matters: 'My own careful line', barriers: '', strengths: '' };

    const answer = await pagesIn(work).post(path, { once: once(), ...sent });

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /My own careful line/);
  }));

test('a line of the margin that is too long is shown again with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);

    const answer = await pagesIn(work).post(`/people/${personId}/conversations/${id}`, {
      once: once(),
      version: '1',
      matters: 'a'.repeat(301),
      barriers: '',
      strengths: '',
    });

    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<a href="#matters">Make each line 300 characters or fewer/);
  }));

test('whoever did not write a conversation down is told who chooses its readers, in place of a link', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'team' });
    const path = `/people/${personId}/conversations/${id}`;

    const own = await (await pagesIn(work).get(path)).text();
    assert.match(own, /Change who may read this/);
    await asAnother(work, as(leadDilys), async (lead) => {
      const theirs = await (await pagesIn(lead).get(path)).text();
      assert.match(theirs, /The team may read it\. Asha Rowan chooses who may read it/);
      assert.doesNotMatch(theirs, /Change who may read this/);
      const refused = await pagesIn(lead).get(`${path}/readers`);
      assert.equal(refused.status, 403);
      assert.match(await refused.text(), /Only whoever wrote it down chooses who may read it/);
    });
  }));
