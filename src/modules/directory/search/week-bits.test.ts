import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { weekBits } from './week-bits.ts';

const anyone = { permissions: ['directory.search'] } as const;

const times = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].flatMap((day) =>
  ['m', 'a', 'e', 'n', 'u', 'o'].map((part) => `${day}-${part}`),
);
const ofHours = [...times, 'z:other'];

/** What a listing also says, some of it much like a time. */
const others = ['free', 'low', 'national', 'k1:642:-27', 'in:we-m', 'm:online', 'zz-m', 'mo-x', 'f:2026-1'];

test('every time of the week has a bit of its own, the same here and in the database', () =>
  inWork(anyone, async (work) => {
    const bits = await inDatabase(
      work,
      ofHours.map((facet) => [facet]),
    );
    assert.deepEqual(
      bits,
      ofHours.map((facet) => weekBits([facet])),
    );
    assert.equal(new Set(bits).size, ofHours.length);
  }));

test('bits have one in common exactly where hours do, whatever else a listing says', () =>
  inWork(anyone, async (work) => {
    const asked = fc.uniqueArray(fc.constantFrom(...ofHours), { minLength: 1, maxLength: 35 });
    const said = fc.uniqueArray(fc.constantFrom(...ofHours, ...others, ...others), { maxLength: 16 });
    const pairs = fc.sample(fc.tuple(said, asked), 300);
    const bits = await inDatabase(
      work,
      pairs.map(([facets]) => facets),
    );
    for (const [index, [facets, hours]] of pairs.entries()) {
      const isCommon = ((bits[index] ?? 0n) & weekBits(hours)) !== 0n;
      assert.equal(
        isCommon,
        hours.some((one) => facets.includes(one)),
        JSON.stringify({ facets, hours }),
      );
    }
  }));

async function inDatabase(work: Work, lists: readonly (readonly string[])[]): Promise<readonly bigint[]> {
  const { rows } = await sql<{ bits: string }>`
    select directory.week_bits(array(select jsonb_array_elements_text(l.list)))::text as bits
    from jsonb_array_elements(${JSON.stringify(lists)}::jsonb) with ordinality l (list, place) order by l.place`.execute(
    work.trx,
  );
  return rows.map(({ bits }) => BigInt(bits));
}
