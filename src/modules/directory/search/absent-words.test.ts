import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { someServices } from '../directory.examples.ts';
import { searchWords } from '../domain/search-words.ts';
import { findServices } from './find-services.ts';
import { readingOf } from './reading.ts';

const anyone = { permissions: ['directory.search'] } as const;

function readingFor(work: Work, words: string) {
  return readingOf(work, searchWords(words), { synonyms: true });
}

test('other words that no listing has are not looked for, nor rows with one of them', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [{ name: 'Community larder', description: 'Vouchers, and soup' }]);

    const { every, same, leads, absent } = await readingFor(work, 'food bank');

    assert.equal(every.includes("'voucher'"), true);
    assert.equal(absent.includes("'fridg'"), true);
    assert.equal(absent.includes("'voucher'"), false);
    for (const query of [every, same, leads]) assert.equal(query.includes("'fridg'"), false);
  }));

test('what was asked for itself is looked for, also when no listing has any word of it', () =>
  inWork(anyone, async (work) => {
    for (const words of ['lonely', 'food bank', 'on my own', 'someone to talk to', 'debt advice']) {
      const { every } = await readingFor(work, words);
      assert.notEqual(every, '', words);
      assert.deepEqual((await findServices(work, { words })).services, []);
    }
    await someServices(work, [{ name: 'On my own' }, { name: 'Somebody to talk to' }]);

    const named = async (words: string) =>
      (await findServices(work, { words })).services.map(({ name }) => name);
    assert.deepEqual((await named('on my own'))[0], 'On my own');
    assert.deepEqual((await named('someone to talk to'))[0], 'Somebody to talk to');
  }));
