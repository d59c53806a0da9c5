import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { csvText } from './csv-text.ts';

const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 });

test('what is written is read again as it was, but for what would be a formula', () => {
  fc.assert(
    fc.property(cells, (rows) => {
      const expected = rows.map((row) =>
        row.map((cell) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell)),
      );
      assert.deepEqual(parse(csvText(rows), { bom: true, record_delimiter: '\r\n' }), expected);
    }),
  );
});

test('no cell begins as a formula does', () => {
  assert.equal(csvText([['=cmd()', '+44', '-1', '@x', 'plain']]), "\uFEFF'=cmd(),'+44,'-1,'@x,plain\r\n");
  for (const text of [' =cmd()', '＝cmd()', '＠x', '\n=cmd()', '\u00A0+1'])
    assert.match(csvText([[text]]), /^\uFEFF"?'/, JSON.stringify(text));
  assert.equal(csvText([['Tea - and talk', 'a=b', -1]]), '\uFEFFTea - and talk,a=b,-1\r\n');
});

test('what is not known is empty', () => {
  assert.equal(csvText([[null, 3, true]]), '\uFEFF,3,true\r\n');
});
