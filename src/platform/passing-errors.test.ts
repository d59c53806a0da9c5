import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isPassing } from './passing-errors.ts';

for (const [error, passes] of [
  [Object.assign(new Error(), { code: '57P01' }), true],
  [Object.assign(new Error(), { code: '08006' }), true],
  [Object.assign(new Error(), { code: '25006' }), true],
  [Object.assign(new Error(), { code: 'ECONNREFUSED' }), true],
  [Object.assign(new Error(), { code: 'ENOENT', syscall: 'connect' }), true],
  [Object.assign(new Error(), { code: 'ENOENT', syscall: 'open' }), false],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [Object.assign(new Error(), { code: '23505' }), false],
  [Object.assign(new Error(), { code: '57014' }), false],
  [new Error('anything else'), false],
  ['not an error', false],
] as const) {
  const { code, syscall, message } = error as { code?: string; syscall?: string; message?: string };
  test(`an error ${[code, syscall, message].filter(Boolean).join(' ')} ${passes ? 'passes' : 'does not pass'}`, () => {
    assert.equal(isPassing(error), passes);
  });
}
