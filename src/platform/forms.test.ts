import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { Hono } from 'hono';
import { z } from 'zod';

import { choices, day, line, optionalDay, prose, tick } from './fields.ts';
import { blankForm, formWith, readForm, typedIn } from './forms.ts';
import type { Sent, Typed } from './forms.ts';
import { newId } from './ids.ts';

const Schema = z.object({
  name: line(20, () => 'Enter a name'),
  hopes: prose(100, () => 'Write something'),
  born: optionalDay(),
  reasons: choices(['lonely', 'money']),
  agreed: tick(),
});

/** Sends a form to the real reader, as a browser does. */
async function send<T extends z.ZodType>(
  schema: T,
  fields: readonly (readonly [string, string])[],
): Promise<Sent<z.output<T>>> {
  const app = new Hono();
  let read: Sent<z.output<T>> | undefined;
  app.post('/', async (c) => {
    read = await readForm(c, schema);
    return c.text('');
  });
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  await app.request('/', { method: 'POST', body });
  assert.ok(read);
  return read;
}

async function typed(body: BodyInit): Promise<Typed> {
  const app = new Hono();
  let read: Typed = {};
  app.post('/', async (c) => {
    read = await typedIn(c);
    return c.text('');
  });
  await app.request('/', { method: 'POST', body });
  return read;
}

test('a form that is right gives what was meant, with its key and version', async () => {
  const once = newId<string>();
  const sent = await send(Schema, [
    ['once', once],
    ['version', '3'],
    ['name', '  Olive   Marsh '],
    ['hopes', '\nTo walk,\r\nand to talk.  '],
    ['born-day', '7'],
    ['born-month', '3'],
    ['born-year', '1951'],
    ['reasons', 'lonely'],
    ['reasons', 'money'],
    ['agreed', 'yes'],
  ]);

  assert.ok(sent.ok);
  assert.deepEqual(sent.input, {
    name: 'Olive Marsh',
    hopes: 'To walk,\nand to talk.',
    born: '1951-03-07',
    reasons: ['lonely', 'money'],
    agreed: true,
  });
  assert.deepEqual([sent.once, sent.version], [once, '3']);
});

test('a form that is wrong comes back with what was typed, what is wrong with it, and the same key', async () => {
  const once = newId<string>();
  const sent = await send(Schema, [
    ['once', once],
    ['version', '3'],
    ['name', ' '],
    ['hopes', 'To walk'],
    ['born-day', '31'],
    ['born-month', '2'],
    ['born-year', '1951'],
    ['reasons', 'gold'],
  ]);

  assert.ok(!sent.ok);
  assert.deepEqual(
    sent.form.errors.map(({ field }) => field),
    ['name', 'born', 'reasons'],
  );
  assert.deepEqual([sent.form.once, sent.form.version], [once, '3']);
  assert.deepEqual(sent.form.values, {
    name: ' ',
    hopes: 'To walk',
    'born-day': '31',
    'born-month': '2',
    'born-year': '1951',
    reasons: 'gold',
  });
});

test('each field has one error: the first', async () => {
  const sent = await send(z.object({ name: z.string().min(5, 'too short').regex(/x/, 'no x') }), [
    ['name', 'a'],
  ]);
  assert.ok(!sent.ok);
  assert.deepEqual(sent.form.errors, [{ field: 'name', message: 'too short' }]);
});

test('a key that is none is replaced, so that nothing is done under a key that somebody made up badly', async () => {
  for (const once of ['', 'again', "'; drop table"]) {
    const sent = await send(z.object({}), [['once', once]]);
    assert.ok(sent.ok);
    assert.match(sent.once, /^[0-9a-f-]{36}$/);
  }
});

test('a day that was left out is none, and one that is half there is wrong', async () => {
  const Born = z.object({ born: day(() => 'Enter a date') });
  const errorsOf = async (fields: readonly (readonly [string, string])[]) => {
    const sent = await send(Born, fields);
    return sent.ok ? [] : sent.form.errors.map(({ message }) => message);
  };
  assert.deepEqual(
    await errorsOf([
      ['born-day', ''],
      ['born-month', ''],
      ['born-year', ''],
    ]),
    ['Enter a date'],
  );
  assert.equal(
    (
      await errorsOf([
        ['born-day', '7'],
        ['born-month', ''],
        ['born-year', '1951'],
      ])
    ).length,
    1,
  );
  assert.deepEqual(
    await errorsOf([
      ['born-day', ' 7 '],
      ['born-month', '3'],
      ['born-year', '1951'],
    ]),
    [],
  );
});

test('letters are put in one form, and what no keyboard types is removed', async () => {
  const read = await typed(
    new URLSearchParams({
      name: 'Ty\u0302\u0000 Gwyn\u0007',
      text: 'one\ttwo\r\nthree\rfour',
      half: 'a\ud800b',
    }),
  );

  assert.equal(read['name'], 'Tŷ Gwyn');
  assert.equal(read['text'], 'one\ttwo\nthreefour');
  assert.ok(String(read['half']).isWellFormed());
});

test('whatever is typed can be kept by the database: no null and no half of a letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const read = String((await typed(new URLSearchParams({ text })))['text']);
      assert.ok(!read.includes('\u0000') && read.isWellFormed());
    }),
    { numRuns: 50 },
  );
});

test('files are left out, and so is what is beyond three hundred fields', async () => {
  const withFile = new FormData();
  withFile.append('name', 'Olive');
  withFile.append('photo', new File(['x'], 'x.png'));
  assert.deepEqual(await typed(withFile), { name: 'Olive', photo: '' });

  const many = new URLSearchParams(Array.from({ length: 400 }, (_, index) => [`field${index}`, 'x']));
  assert.equal(Object.keys(await typed(many)).length, 300);
});

test('a field by the name of something every object has is only a field', async () => {
  const read = await typed(
    new URLSearchParams([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['toString', 'z'],
    ]),
  );
  assert.equal(Object.getPrototypeOf(read), Object.prototype);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('a blank form has a key of its own each time', () => {
  assert.notEqual(blankForm().once, blankForm().once);
  assert.deepEqual(
    { ...blankForm({ name: 'Olive' }, '3'), once: '' },
    { values: { name: 'Olive' }, errors: [], once: '', version: '3' },
  );
});

test('a form shown again does not carry its key among what was typed', () => {
  const form = formWith({ typed: { once: 'k', version: '1', name: 'Olive' }, once: 'k', version: '1' }, []);
  assert.deepEqual(form, { values: { name: 'Olive' }, errors: [], once: 'k', version: '1' });
});
