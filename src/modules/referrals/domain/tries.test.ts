import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ContactKind, Happened } from './contact.ts';
import { runOf, triesIn } from './tries.ts';

/** One contact an hour from nine o'clock on 2 March 2026; `|` begins the next day. */
function contacts(...kinds: readonly (ContactKind | '|')[]): readonly Happened[] {
  let hours = 9;
  return kinds.flatMap((kind) => {
    hours = kind === '|' ? (Math.floor(hours / 24) + 1) * 24 + 9 : hours + 1;
    return kind === '|' ? [] : [{ kind, at: new Date(Date.UTC(2026, 2, 2, hours)) }];
  });
}

const examples: readonly (readonly [readonly (ContactKind | '|')[], number])[] = [
  [[], 0],
  [['no-answer'], 1],
  [['no-answer', '|', 'voicemail', '|', 'no-answer'], 3],
  [['no-answer', 'no-answer'], 2],
  [['texted', 'no-answer'], 1],
  [['texted', '|', 'no-answer'], 2],
  [['no-answer', 'texted'], 1],
  [['no-answer', 'note', 'letter'], 1],
  [['no-answer', '|', 'no-answer', '|', 'spoke'], 0],
  [['no-answer', '|', 'met', 'no-answer'], 1],
];

for (const [kinds, tries] of examples) {
  test(`${kinds.join(' ') || 'nothing'}: ${tries} tries since they were last reached`, () => {
    assert.equal(triesIn(runOf(contacts(...kinds))), tries);
  });
}
