import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { mendHtml } from './mend-html.ts';
import { isPlain, mendLine, mendProse } from './mend-text.ts';

test('line breaks that were written as signs become line breaks', () => {
  const { value, reasons } = mendProse('Music\\n\\n\\n\\nDance\\r\\nand\\tsong', 'sure');

  assert.equal(value.text, 'Music\n\nDance\nand song');
  assert.deepEqual(reasons, ['mended:line-breaks']);
});

test('markers are taken out of the text and kept', () => {
  const { value, reasons } = mendProse('A club.\n\n###MON###\n####COL####\n##MON##', 'sure');

  assert.deepEqual(value, { text: 'A club.', markers: ['MON', 'COL'] });
  assert.deepEqual(reasons, ['mended:marker-removed']);
});

test('a hash that is no marker stays', () => {
  assert.deepEqual(mendProse('Flat #3, ask for ## Bob', 'sure').value, {
    text: 'Flat #3, ask for ## Bob',
    markers: [],
  });
});

test('text that is right is taken as it is; only white space is tidied', () => {
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
      assert.deepEqual(mendProse(`  ${text}\n`, 'sure'), { value: { text, markers: [] }, reasons: [] });
    }),
  );
});

test('whatever comes in, what goes out can be stored and read: no control characters, no half letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const { text } = mendProse(raw, 'suspect').value;
      // oxlint-disable-next-line no-control-regex -- they are what must not be there
      assert.doesNotMatch(text, /[\u0000-\u0008\u000B-\u001F\u007F]|\\n/);
      assert.ok(text.isWellFormed());
      assert.equal(mendProse(text, 'suspect').value.text.includes('\n\n\n'), false);
    }),
  );
});

test('a line is one line, and one that is far too long is cut and doubted', () => {
  assert.equal(mendLine('Tea\\nand  talk', 'sure').value, 'Tea and talk');
  const { value, reasons } = mendLine('long '.repeat(300), 'sure');
  assert.ok(value.length <= 500);
  assert.deepEqual(reasons, ['doubtful:text-cut']);
});

test('what is taken as it is because nothing in it can be mended would not be mended', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
      if (!isPlain(text, 500)) return;
      // White space at the end is no remark, but has all of it looked at.
      for (const letters of ['sure', 'suspect'] as const)
        assert.deepEqual(mendProse(`${text}\t`, letters), { value: { text, markers: [] }, reasons: [] });
      assert.deepEqual(mendHtml(text), { value: text, reasons: [] });
    }),
    { numRuns: 2000 },
  );
});
