import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';

import fc from 'fast-check';

import { xmlEvents } from './xml-events.ts';

const told = (chunks: readonly string[]) => Array.fromAsync(eventsOf(chunks));

/** As text, so that events can be compared: `c r=A1`, `/c`, `"words"`. Words of two chunks are one. */
async function* eventsOf(chunks: readonly string[]): AsyncGenerator<string> {
  for await (const events of xmlEvents(Readable.from(chunks)))
    for (const event of events) {
      if (event.kind === 'text') yield `"${event.text}"`;
      else if (event.kind === 'close') yield `/${event.name}`;
      else yield `${event.name} r=${event.of('r') ?? ''}`;
    }
}

test('tags, attributes in either quotes, words, and what is for other programs', async () => {
  const text = `<?xml version="1.0"?><!DOCTYPE x><!-- <c> > --><x:row ar="no" r='a>b'><c r="&#65;1&amp;"/>4 &lt; 5<![CDATA[<t>]]></x:row>`;
  assert.deepEqual(await told([text]), ['row r=a>b', 'c r=A1&', '/c', '"4 < 5"', '"<t>"', '/row']);
});

test('where a chunk ends changes nothing', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', ' ', '>', '<', "'", '-', ']') });
  const safe = word.map((text) => text.replaceAll('<', '&lt;'));
  const piece = fc.oneof(
    safe,
    safe.map((text) => `<c r="${text}">`),
    word.map((text) => `<!--${text.replaceAll('-', '')}-->`),
    word.map((text) => `<![CDATA[${text.replaceAll(']', '')}]]>`),
    fc.constantFrom('</c>', '<v/>', '<?pi?>'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.array(fc.nat({ max: 200 })), async (pieces, cuts) => {
      const text = `${pieces.join('')}<end>`;
      const at = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
      const chunks = at.slice(1).map((end, place) => text.slice(at[place], end));
      assert.deepEqual(await told(chunks), await told([text]));
    }),
  );
});

test('a sheet that was made to be slow is read, or refused, at once', async () => {
  const times = 32_000;
  const slow = [
    `${'< '.repeat(times)}'>`,
    `<${'a'.repeat(times)}'>`,
    `<c ${'a'.repeat(times)}>`,
    `<c a${' '.repeat(times)}>`,
    `${"<!-- ' ".repeat(times)}>`,
    '<![CDATA['.repeat(times),
    `<c ${`' "`.repeat(times)}>`,
  ];
  const before = process.cpuUsage().user;
  for (const text of slow) await told([text]);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 1, `${seconds} s`);
});

test('what has no end is refused before it is all held', async () => {
  const endless = Array.from({ length: 20 }, () => 'x'.repeat(64 * 1024));
  await assert.rejects(told(['<c ', ...endless]), RangeError);
  await assert.rejects(told(['<v>', ...endless]), RangeError);
});
