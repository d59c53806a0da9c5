import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { visitor } from '../../people/pages.examples.ts';
import type { ProposalId, SchemeId } from './domain/scheme.ts';
import { schemesRoutesWith } from './routes.ts';
import { anyone, aScheme, editor, typed } from './schemes.examples.ts';
import { waitingProposals } from './store/proposal-store.ts';
import { schemeWith } from './store/read-schemes.ts';

const shown = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-02T09:04:00Z');
const written = { ...typed, shownAt: shown.toISOString(), proposerEmail: 'mair@example.org' };

const visiting = (work: Work, now = later) =>
  visitor(work, anyone, schemesRoutesWith({ url: null }), { now });
const waiting = (work: Work) => waitingProposals(work, 10);

test('anybody proposes a scheme: they check what they wrote, send it, and are thanked', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work);
    const check = await visit.follow(await visit.post('/schemes/proposal', written));
    for (const words of [/Tolverne Connectors/, /QC1, QC2 4/, /Tolverne, Saltcombe/, /About 5 weeks/])
      assert.match(check.text, words);
    assert.doesNotMatch(check.text, /mair@example\.org/);
    assert.deepEqual(await waiting(work), []);

    const done = await visit.follow(await visit.post('/schemes/proposal/check', { address2: '' }));

    assert.match(done.text, /We will email you what came of it/);
    const [proposal] = await waiting(work);
    assert.deepEqual(proposal?.details.postcodes, ['QC1', 'QC2 4']);
    assert.deepEqual(proposal.details.statedWait, { weeks: 5, on: '2026-03-02' });
    assert.deepEqual(proposal.details.whoMayRefer, ['self', 'school']);
    assert.equal((await visit.post('/schemes/proposal/check', {})).to, '/schemes/proposal/done');
    assert.equal((await waiting(work)).length, 1);
  }));

test('what is missing or wrong is said beside its field, and what was typed is kept', () =>
  inWork(anyone, async (work) => {
    const wrong = {
      postcodes: 'Tolverne',
      minimumAge: 'old',
      waitWeeks: '200',
      website: 'a b',
      summary: 'Kept.',
    };

    const page = await visiting(work).post('/schemes/proposal', wrong);

    assert.equal(page.status, 422);
    for (const field of ['name', 'runBy', 'postcodes', 'minimumAge', 'waitWeeks', 'website'])
      assert.match(page.html, new RegExp(`<a href="#${field}">`), field);
    assert.match(page.text, /“Tolverne” is not the beginning of a postcode/);
    assert.match(page.html, />Kept\.<\/textarea>/);
  }));

test('a scheme works somewhere, can be reached, and its ages are in order', () =>
  inWork(anyone, async (work) => {
    const { name, runBy, summary } = typed;

    const page = await visiting(work).post('/schemes/proposal', {
      name,
      runBy,
      summary,
      minimumAge: '30',
      maximumAge: '18',
    });

    assert.equal(page.status, 422);
    for (const field of ['postcodes', 'phone', 'maximumAge'])
      assert.match(page.html, new RegExp(`<a href="#${field}">`));
  }));

test('who is quicker than anybody can write is asked to look again, and may then send it', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work, new Date('2026-03-02T09:00:04Z'));
    await visit.follow(await visit.post('/schemes/proposal', written));

    const again = await visit.post('/schemes/proposal/check', {});
    assert.equal(again.status, 422);
    assert.match(again.text, /That was quick/);
    assert.deepEqual(await waiting(work), []);

    await visit.post('/schemes/proposal/check', {});
    assert.equal((await waiting(work)).length, 1);
  }));

test('a program that fills in what nobody sees is thanked, and nothing is kept', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work);
    await visit.follow(await visit.post('/schemes/proposal', written));

    const done = await visit.follow(await visit.post('/schemes/proposal/check', { address2: 'x' }));

    assert.match(done.text, /Thank you/);
    assert.deepEqual(await waiting(work), []);
  }));

test('what was written is there to change, and can be thrown away', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work);
    await visit.post('/schemes/proposal', written);
    assert.match((await visit.get('/schemes/proposal')).html, /value="Tolverne Connectors"/);

    await visit.post('/schemes/proposal/stop', {});

    assert.doesNotMatch((await visit.get('/schemes/proposal')).html, /Tolverne Connectors/);
    assert.equal((await visiting(work).get('/schemes/proposal/check')).to, '/schemes/proposal?lost=1');
  }));

test('an editor finds it waiting, puts it right, approves it, changes it and sees what has changed', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work);
    await visit.post('/schemes/proposal', written);
    await visit.post('/schemes/proposal/check', {});
    await aScheme(work, { name: 'Already there', postcodes: ['QC1'] });
    const editing = visitor(work, editor, schemesRoutesWith({ url: null }), { now: later });
    const list = await editing.get('/schemes/proposals');
    const [, id = ''] = /href="\/schemes\/proposals\/([^"]+)"/.exec(list.html) ?? [];
    const page = await editing.get(`/schemes/proposals/${id as ProposalId}`);
    assert.match(page.text, /In the register for the same area: Already there/);
    assert.match(page.html, /value="Tolverne Connectors"/);
    const blank = await editing.post(`/schemes/proposals/${id}/refusal`, { reason: ' ' });
    assert.equal(blank.status, 422);
    assert.match(blank.text, /Write why/);

    const approved = await editing.post(`/schemes/proposals/${id}`, { ...typed, name: 'Tolverne' });

    const schemeId = (approved.to ?? '').replace('/schemes/', '') as SchemeId;
    assert.equal((await schemeWith(work, schemeId)).name, 'Tolverne');
    const amended = { ...typed, name: 'Tolverne Bay', version: '1', closed: 'yes' };
    assert.equal((await editing.post(`/schemes/${schemeId}/edit`, amended)).status, 303);
    const history = await editing.get(`/schemes/${schemeId}/history`);
    assert.match(history.text, /Name of the scheme Before: Tolverne After: Tolverne Bay/);
    assert.match(history.text, /Added to the register/);
    assert.match((await editing.get(`/schemes/${schemeId}`)).text, /This scheme has closed/);
  }));

test('everything that is wrong is said at once, in the order of the page, to editors too', () =>
  inWork(anyone, async (work) => {
    const wrong = { runBy: 'Tolverne Council', summary: 'Kept.', minimumAge: '30', maximumAge: '18' };
    const id = await aScheme(work);
    const forms = [
      [visiting(work), '/schemes/proposal'],
      [visitor(work, editor, schemesRoutesWith({ url: null }), { now: later }), `/schemes/${id}/edit`],
    ] as const;
    for (const [visit, path] of forms) {
      const page = await visit.post(path, { ...wrong, waitWeeks: '200' });

      const [summary = ''] = /nhsuk-error-summary[^]*?<\/ul>/.exec(page.html) ?? [];
      const fields = [...summary.matchAll(/<a href="#(\w+)">/g)].map(([, field]) => field);
      assert.deepEqual(fields, ['name', 'postcodes', 'maximumAge', 'waitWeeks', 'phone'], path);
    }
  }));

test('two ages that are wrong are told apart', () =>
  inWork(anyone, async (work) => {
    const page = await visiting(work).post('/schemes/proposal', {
      ...written,
      minimumAge: 'x',
      maximumAge: 'y',
    });

    assert.match(page.html, /<a href="#minimumAge">Youngest age: Write an age/);
    assert.match(page.html, /<a href="#maximumAge">Oldest age: Write an age/);
  }));

test('nothing that is posted to the form of proposals is a fault', () =>
  inWork(anyone, async (work) => {
    const visit = visiting(work);
    const field = fc.constantFrom(...Object.keys(written), 'once', 'version', 'website', 'x');
    const value = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom('5', 'qc1', ',,;\n', 'https://[', 'a@b'),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, value, { maxKeys: 8 }), async (fields) => {
        const { status } = await visit.post('/schemes/proposal', { ...written, ...fields });
        assert.ok(status === 303 || status === 422, String(status));
      }),
      { numRuns: 60 },
    );
  }));
