import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { ServiceId } from '#modules/directory';
import type { PersonDetails } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { aService, fullService } from '../../directory/directory.examples.ts';
import { wants, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { connectionPagesIn } from './pages.examples.tsx';

type Pages = ReturnType<typeof connectionPagesIn>;

type With = { readonly pages: Pages; readonly base: string; readonly serviceId: ServiceId } & Somebody;

/** A test with the pages about somebody, and a service of which everything is known. */
const withPages = (body: (work: Work, given: With) => Promise<void>, details: Partial<PersonDetails> = {}) =>
  withSomebody(async (work, somebody) => {
    const serviceId = await aService(work, fullService);
    const base = `/people/${somebody.personId}`;
    await body(work, { ...somebody, pages: connectionPagesIn(work), base, serviceId });
  }, details);

/** What a page says, without its markup. */
const words = (html: string) =>
  html
    .replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

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
