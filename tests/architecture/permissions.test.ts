import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ESTree } from 'rolldown/utils';

import { permissionsOf, publicPermissions, roles } from '../../src/modules/identity/domain/permissions.ts';
import { callsOf, parsed, product, propertyOf, read, withoutComments } from './source.ts';

const commandsAndViews = product().filter(
  (file) =>
    /^src\/(modules|app)\//.test(file) && (/\/commands\/[^/]+\.ts$/.test(file) || file.endsWith('.view.ts')),
);

type Taking = { readonly name: string; readonly asks: string | null };
type Function = { readonly params: readonly ESTree.ParamPattern[]; readonly body: ESTree.Node | null };

/** The exported functions of a program that take a work, and the permission that each asks for first. */
function takingWork(program: ESTree.Program): readonly Taking[] {
  return program.body
    .flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' ? functionsIn(statement.declaration) : [],
    )
    .filter(([, { params }]) => params[0]?.type === 'Identifier' && params[0].name === 'work')
    .map(([name, { body }]) => ({ name, asks: askedFirst(body) }));
}

function functionsIn(made: ESTree.Declaration | null): readonly (readonly [string, Function])[] {
  if (made?.type === 'FunctionDeclaration') return [[made.id?.name ?? 'unnamed', made]];
  if (made?.type !== 'VariableDeclaration') return [];
  return made.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression' ? [[id.name, init] as const] : [],
  );
}

function askedFirst(body: ESTree.Node | null): string | null {
  const [first] = body?.type === 'BlockStatement' ? body.body : [];
  if (first?.type !== 'ExpressionStatement' || first.expression.type !== 'CallExpression') return null;
  const { callee, arguments: given } = first.expression;
  const isAsking = callee.type === 'Identifier' && callee.name === 'requirePermission';
  const ofWork = given[0]?.type === 'Identifier' && given[0].name === 'work';
  return isAsking && ofWork ? textOf(given[1]) : null;
}

function textOf(node: ESTree.Node | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

test('every command and view begins by asking whether the caller may', () => {
  const unguarded = commandsAndViews.flatMap((file) => {
    const functions = takingWork(parsed(file));
    const does = /^export (async )?function|^export const \w+ = (async )?\(/m.test(read(file));
    if (does && functions.length === 0) return [`${file}: no exported function takes a work`];
    return functions.filter(({ asks }) => asks === null).map(({ name }) => `${file}: ${name}`);
  });

  assert.deepEqual(unguarded, []);
});

test('a function that reads before it asks, or does not ask, is found', () => {
  const asks = (code: string) => takingWork(parsed('example.ts', code)).map((found) => found.asks);

  assert.deepEqual(asks("export async function a(work: Work) { requirePermission(work, 'a.b'); }"), ['a.b']);
  assert.deepEqual(
    asks("export async function a(work: Work) { await read(work); requirePermission(work, 'a.b'); }"),
    [null],
  );
  assert.deepEqual(asks('export const a = async (work: Work) => read(work);'), [null]);
  assert.deepEqual(asks('export function a(view: View) { return view; }'), []);
});

/** What is asked for anywhere, by commands, views and `may`, and a file that does. */
function everyPermissionAsked(): ReadonlyMap<string, string> {
  const asks = new Map<string, string>();
  for (const file of product()) {
    const found = withoutComments(read(file)).matchAll(
      /\b(?:requirePermission|may)\(\s*[\w.]+,\s*'([^']+)'/g,
    );
    for (const [, permission = ''] of found) asks.set(permission, file);
  }
  return asks;
}

/** What jobs are given, beside what people are. */
function permissionsOfJobs(): readonly string[] {
  return product()
    .flatMap((file) => callsOf('defineJob', parsed(file)))
    .map(({ arguments: [spec] }) => propertyOf(spec, 'permissions'))
    .flatMap((list) => (list?.type === 'ArrayExpression' ? list.elements : []))
    .flatMap((one) => textOf(one ?? undefined) ?? []);
}

test('every permission that is asked for is held by somebody', () => {
  const held = new Set<string>([...permissionsOf(roles), ...publicPermissions, ...permissionsOfJobs()]);
  const unheld = [...everyPermissionAsked()].filter(([permission]) => !held.has(permission));

  assert.deepEqual(unheld, []);
});

test('every permission that is granted is asked for somewhere', () => {
  const asked = everyPermissionAsked();
  const idle = [...permissionsOf(roles), ...publicPermissions].filter((permission) => !asked.has(permission));

  assert.deepEqual(idle, []);
});
