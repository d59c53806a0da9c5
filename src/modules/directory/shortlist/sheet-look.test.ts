import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';

import type { Listed } from './listed.ts';
import { sheetLook } from './sheet-look.ts';

const fact = (words: string) => ({ term: 'When', words, href: null });

function service(given: Partial<Listed> = {}): Listed {
  return {
    id: newId(),
    name: 'Northvale Kettle and Company',
    theirs: {},
    href: '/directory/x',
    sentence: 'An easy walk of about an hour, at the pace of the slowest, with tea at the end.',
    closed: null,
    facts: ['Every Tuesday, 10.30 am to midday', 'Library, 13 Market Place', '01632 960232', 'Free'].map(
      fact,
    ),
    ...given,
  };
}

const listOf = (count: number, given: Partial<Listed> = {}) =>
  Array.from({ length: count }, () => service(given));

test('up to five services are set in large type, with what they are, on the two sides of a sheet', () => {
  for (const count of [1, 2, 4, 5])
    assert.deepEqual(
      sheetLook(listOf(count)),
      { style: 'k-sheet--large', hasSentences: true },
      String(count),
    );
});

test('the longer a list is, the smaller it is set, and never larger again', () => {
  const styles = ['k-sheet--large', 'k-sheet--middling', 'k-sheet--columns'];
  const sizes = Array.from({ length: 30 }, (_, index) => styles.indexOf(sheetLook(listOf(index + 1)).style));

  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => a - b),
  );
  assert.deepEqual(new Set(sizes), new Set([0, 1, 2]));
});

test('sentences are left out before the type gets smaller', () => {
  assert.deepEqual(sheetLook(listOf(7)), { style: 'k-sheet--large', hasSentences: false });
});

test('a service that says more takes more room', () => {
  const wordy = {
    sentence: 'word '.repeat(60),
    facts: listOf(1)[0]?.facts.map(() => fact('word '.repeat(20))) ?? [],
  };

  assert.notEqual(sheetLook(listOf(5, wordy)).style, sheetLook(listOf(5)).style);
});
