import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ESTree } from 'rolldown/utils';

import { callsOf, keyOf, parsed, product, propertyOf } from './source.ts';

const isId = /^(id|ids|[a-z][a-zA-Z]*Ids?)$/;

/** The names in the payload of every job of a program; null where the schema is not written out where it is used. */
function payloadsIn(program: ESTree.Program): readonly (readonly string[] | null)[] {
  return callsOf('defineJob', program).map(({ arguments: [spec] }) => namesIn(propertyOf(spec, 'payload')));
}

function namesIn(schema: ESTree.Expression | undefined): readonly string[] | null {
  if (schema?.type !== 'CallExpression') return null;
  const [shape] = schema.arguments;
  if (shape?.type !== 'ObjectExpression') return null;
  return shape.properties.map((property) => (property.type === 'Property' ? keyOf(property) : null) ?? '…');
}

test('a job carries ids and nothing else: its table is read by operators and outlives erasure', () => {
  const others = product().flatMap((file) =>
    payloadsIn(parsed(file)).flatMap((names) => {
      if (names === null) return [`${file}: payload is not a z.object({ … }) written here`];
      return names.filter((name) => !isId.test(name)).map((name) => `${file}: ${name}`);
    }),
  );

  assert.deepEqual(others, []);
});

test('a name, a note or a spread in a payload is found', () => {
  const names = (code: string) => payloadsIn(parsed('example.ts', code));

  assert.deepEqual(names('defineJob({ payload: z.object({ personId: idOf(), givenName: z.string() }) })'), [
    ['personId', 'givenName'],
  ]);
  assert.deepEqual(names('defineJob({ payload: z.object({ ...person }) })'), [['…']]);
  assert.deepEqual(names('defineJob({ payload: Person })'), [null]);
  assert.equal(isId.test('givenName'), false);
  assert.equal(isId.test('…'), false);
});
