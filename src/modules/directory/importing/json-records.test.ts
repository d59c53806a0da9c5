import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { jsonPieces } from './json-records.ts';

async function* inChunks(text: string, size: number) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function recordsIn(text: string, size = 7): Promise<readonly unknown[]> {
  const pieces = await Array.fromAsync(jsonPieces(inChunks(text, size)));
  return pieces.flatMap((piece): readonly unknown[] => {
    if (piece.kind === 'too-long') return ['too long'];
    return piece.kind === 'record' ? [piece.text === '' ? 'stray' : read(piece.text)] : [];
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'broken';
  }
}

test('whatever stands in the records, and wherever the chunks end, each is found whole', async () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 20 }), async (records, size) => {
      const same = records.map((one) => JSON.parse(JSON.stringify(one)) as unknown);
      assert.deepEqual(await recordsIn(JSON.stringify(records), size), same);
      const envelope = { total_items: 3, contents: records, last_page: true };
      assert.deepEqual(await recordsIn(JSON.stringify(envelope), size), same);
    }),
    { numRuns: 60 },
  );
});

test('an envelope of either version, a line each, a bare list and one object alone are read alike', async () => {
  const two = [{ id: '1' }, { id: '2', contents: [{ a: 1 }] }];
  assert.deepEqual(await recordsIn(JSON.stringify({ content: two, totalPages: 1 })), two);
  assert.deepEqual(await recordsIn('\uFEFF{"id":"1"}\n{"id":"2"}\n'), [{ id: '1' }, { id: '2' }]);
  assert.deepEqual(await recordsIn('{"id":"1","schedules":[{"id":"s"}]}'), [
    { id: '1', schedules: [{ id: 's' }] },
  ]);
  assert.deepEqual(await recordsIn('{"contents":[]}'), []);
});

test('of objects on a line each, one that is broken spoils no other, wherever the chunks end', async () => {
  const long = JSON.stringify({ id: 'x', name: 'y'.repeat(1_100_000) });
  const bad = [
    '{"id":"2"',
    '{"id":"3","name":"never closed}',
    'null',
    '[1,2]',
    '}',
    '<html>',
    '{"contents":[]}',
  ];
  const found = [{ id: '1' }, 'broken', 'broken', null, [1, 2], 'broken', 'broken', { contents: [] }];
  const text = (last: readonly string[]) => ['{"id":"1"} ', ...bad, '', ...last].join('\r\n');
  for (const size of [3, 7])
    assert.deepEqual(await recordsIn(text(['{"id":"9"}']), size), [...found, { id: '9' }]);
  const withLong = await recordsIn(text([long, '{"id":"9"}']), 65_536);
  assert.deepEqual(withLong, [...found, 'too long', { id: '9' }]);
  const spread = [{ id: '1' }, { id: '2' }].map((one) => JSON.stringify(one, null, 2)).join('\n');
  assert.deepEqual(await recordsIn(spread), [{ id: '1' }, { id: '2' }], 'objects on several lines each');
});

test('what stands around the records is told, so that the next page can be found', async () => {
  const pieces = await Array.fromAsync(
    jsonPieces(inChunks('{"total_pages":4,"contents":[{"id":"1"}],"page_number":2}', 5)),
  );
  const around = pieces.find(({ kind }) => kind === 'envelope');
  assert.deepEqual(JSON.parse(around?.kind === 'envelope' ? around.text : ''), {
    total_pages: 4,
    contents: [],
    page_number: 2,
  });
});

test('something in the list that is no object is told, and does not keep the others out', async () => {
  assert.deepEqual(await recordsIn('[null, {"id":"1"}, "x", [{"id":"9"}], {"id":"2"}]'), [
    'stray',
    { id: '1' },
    'stray',
    'stray',
    { id: '2' },
  ]);
});

test('a record of more than a million letters is told and not kept', async () => {
  const long = JSON.stringify({ id: 'x', name: 'y'.repeat(1_100_000) });
  assert.deepEqual(await recordsIn(`[{"id":"1"},${long},{"id":"2"}]`, 65_536), [
    { id: '1' },
    'too long',
    { id: '2' },
  ]);
});

test('a page of a website, half a file and nothing at all are refused', async () => {
  for (const text of ['<!doctype html><title>{}</title>', '[{"id":"1"}', '{"contents":[{"id":', '', '{}]']) {
    await assert.rejects(recordsIn(text), { code: 'directory.import-feed-not-json' }, text);
  }
});
