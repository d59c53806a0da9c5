import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';

import { arrayText } from './array-text.ts';

test('the database reads any texts, and lists of texts, back as they were', () =>
  inWork({ permissions: [] }, async (work) => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\\', ',', '{', '}', ' ', 'ŷ', '\n', 'NULL', '$&'),
    });
    const texts = fc.array(fc.option(text), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (one, other) => {
        const { rows } = await sql<{ text: string; list: readonly string[] }>`
          select r.text, r.list::text[] as list from unnest(
            ${arrayText(one)}::text[], ${arrayText(one.map(() => other))}::text[]) r (text, list)`.execute(
          work.trx,
        );
        assert.deepEqual(
          rows.map(({ text: read, list }) => ({ read, list })),
          one.map((read) => ({ read, list: other })),
        );
      }),
      { numRuns: 60 },
    );
  }));
