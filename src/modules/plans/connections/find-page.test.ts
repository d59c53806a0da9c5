import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { wants } from '../plans.examples.ts';
import { withPages, words } from './with-pages.examples.ts';

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
