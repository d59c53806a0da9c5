import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';

import { toPdf } from './document.ts';

const message = {
  title: 'Message back from the link worker',
  language: 'cy',
  foot: 'Kith',
  blocks: [
    { kind: 'heading', level: 1, text: 'Neges yn ôl' },
    { kind: 'paragraph', text: 'Ŵyr Siân i’r grŵp cerdded bob dydd Iau.' },
    { kind: 'list', lines: ['Grŵp cerdded', 'Clwb cinio'] },
    { kind: 'facts', facts: [['Rhif GIG', '999 000 0018']] },
  ],
} as const;

test('the document says its language and title, and that it is tagged', async () => {
  const pdf = (await toPdf(message)).toString('latin1');

  assert.match(pdf, /\/Lang \(cy-GB\)/);
  assert.match(pdf, /\/MarkInfo/);
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/DisplayDocTitle true/);
});

test('every heading, paragraph and list of it is in the structure tree', async () => {
  const pdf = (await toPdf(message)).toString('latin1');

  const tags = [...pdf.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag);
  for (const tag of ['Document', 'H1', 'P', 'L', 'LI', 'LBody']) assert.ok(tags.includes(tag), tag);
  assert.equal(tags.filter((tag) => tag === 'LI').length, 3);
});

test('a long message goes on to numbered pages, and everything drawn is tagged or decoration', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => `Line ${index}`);
  const pdf = await toPdf({ ...message, blocks: [{ kind: 'list', lines }] });

  assert.ok(pageCount(pdf) > 2);
  assert.equal(contentStreams(pdf).length, pageCount(pdf));
  for (const stream of contentStreams(pdf)) assert.equal(untaggedTexts(stream), 0);
});

/** How often a page's content shows text outside marked content. */
function untaggedTexts(stream: string): number {
  let depth = 0;
  let untagged = 0;
  for (const [operator] of stream.matchAll(/\b(?:BDC|BMC|EMC|Tj|TJ)\b/g)) {
    if (operator === 'EMC') depth -= 1;
    else if (operator.startsWith('B')) depth += 1;
    else if (depth === 0) untagged += 1;
  }
  return untagged;
}

function pageCount(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
}

function contentStreams(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].flatMap(([, body]) => {
    try {
      const content = inflateSync(Buffer.from(String(body), 'latin1')).toString('latin1');
      return /\bTj\b|\bTJ\b/.test(content) ? [content] : [];
    } catch {
      return [];
    }
  });
}
