import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { textBlocks } from './text-blocks.ts';

test('paragraphs and lists are told apart', () => {
  assert.deepEqual(textBlocks('There is:\n* tea\n\n- talk\n1) cake\n\nCome in.\nAny time.'), [
    { kind: 'paragraph', lines: ['There is:'] },
    { kind: 'list', items: ['tea', 'talk', 'cake'] },
    { kind: 'paragraph', lines: ['Come in.', 'Any time.'] },
  ]);
});

test('nothing that was written is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{0,5}$/)), (lines) => {
      const kept = textBlocks(lines.join('\n')).flatMap((block) =>
        block.kind === 'list' ? block.items : block.lines,
      );
      assert.deepEqual(
        kept,
        lines.filter((line) => line !== ''),
      );
    }),
  );
});
