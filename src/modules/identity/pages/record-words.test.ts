import assert from 'node:assert/strict';
import { test } from 'node:test';

import { callsOf, parsed, product, propertyOf, read } from '#tests/architecture/source.ts';

import { recordWords } from './record-words.ts';

const types = new Set(product().flatMap(typesIn));

test('every record that an entry of the access log can be about has words', () => {
  assert.ok(types.size > 18, `${types.size} types were found`);
  assert.deepEqual(
    [...types].filter((type) => !(type in recordWords)),
    [],
  );
});

test('and no words are left of what is audited no more', () => {
  assert.deepEqual(
    Object.keys(recordWords).filter((type) => !types.has(type)),
    [],
  );
});

/** What the entries that one file writes are about. Where an entry gets it from a name, what the file gives such a name. */
function typesIn(file: string): readonly string[] {
  const source = read(file);
  if (!/\b(audit|keepChange)\(/.test(source)) return [];
  const program = parsed(file, source);
  const subjects = [
    ...callsOf('audit', program).map(({ arguments: [, , subject] }) => subject),
    ...callsOf('keepChange', program).map(({ arguments: [, , change] }) => propertyOf(change, 'subject')),
  ];
  const written = subjects.map((subject) => propertyOf(subject, 'type'));
  const literal = written.flatMap((type) =>
    type?.type === 'Literal' && typeof type.value === 'string' ? [type.value] : [],
  );
  return literal.length === subjects.length ? literal : [...literal, ...typesNamedIn(source)];
}

function typesNamedIn(source: string): readonly string[] {
  const subjects = source.matchAll(/\b(?:subject|looked)\b[^;=]* (?:=|\?\?) \{\s*type: '([a-z0-9-]+)'/g);
  const constants = source.matchAll(/\bconst \w+Subject = '([a-z-]+)'/g);
  return [...subjects, ...constants].map(([, type]) => String(type));
}
