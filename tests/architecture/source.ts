import { globSync, readFileSync } from 'node:fs';

import { Visitor, parseSync } from 'rolldown/utils';
import type { ESTree } from 'rolldown/utils';

const fixtures = /\.(test|examples)\.tsx?$/;

/** Paths of files from the root of the repository, in order. Canaries and what is generated are never among them. */
export function files(pattern: string): readonly string[] {
  return globSync(pattern, { exclude: ['**/node_modules/**', 'tests/architecture/canaries/**'] }).toSorted();
}

/** The TypeScript that is shipped. */
export function product(folder = 'src'): readonly string[] {
  return files(`${folder}/**/*.{ts,tsx}`).filter((file) => !fixtures.test(file));
}

export function read(file: string): string {
  return readFileSync(file, 'utf8');
}

export function parsed(file: string, code = read(file)): ESTree.Program {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program;
}

/** Every call in a program of a function by that name. */
export function callsOf(name: string, program: ESTree.Program): readonly ESTree.CallExpression[] {
  const calls: ESTree.CallExpression[] = [];
  const visitor = new Visitor({
    CallExpression(call) {
      if (call.callee.type === 'Identifier' && call.callee.name === name) calls.push(call);
    },
  });
  visitor.visit(program);
  return calls;
}

/** What an object literal gives a name; undefined when it does not name it. */
export function propertyOf(object: ESTree.Node | undefined, name: string): ESTree.Expression | undefined {
  if (object?.type !== 'ObjectExpression') return undefined;
  for (const property of object.properties) {
    if (property.type === 'Property' && keyOf(property) === name) return property.value;
  }
  return undefined;
}

export function keyOf({ key }: ESTree.ObjectProperty): string | null {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}

/** The module a file belongs to, or null. */
export function moduleOf(file: string): string | null {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** The text of a program without its comments, so that a test does not trip over an explanation. */
export function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
