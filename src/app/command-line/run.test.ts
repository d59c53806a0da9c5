import assert from 'node:assert/strict';
import { test } from 'node:test';

import { settingsFrom } from '#platform/settings.ts';

import { Refused, WrongUse } from './command.ts';
import type { Command } from './command.ts';
import { numberIn, optionsIn, runCommand } from './run.ts';

const greet: Command = {
  name: 'greet hello',
  summary: 'Says hello.',
  usage: 'NAME [--times N]',
  run: async (words, { say }) => {
    const { values, positionals } = optionsIn(words, ['times']);
    const [name] = positionals;
    if (!name) throw new WrongUse('Say whom to greet.');
    if (name === 'nobody') throw new Refused('Nobody is not here.');
    const times = numberIn(values['times'], { name: 'times', low: 1, high: 3, otherwise: 1 });
    for (let done = 0; done < times; done += 1) say(`hello ${name}`);
  },
};

async function typed(...words: string[]) {
  const said: string[] = [];
  const setting = {
    settings: settingsFrom({}),
    say: (line: string) => said.push(line),
    progress: () => undefined,
  };
  return { code: await runCommand([greet], words, setting), said };
}

test('a command is done with its words and options', async () => {
  assert.deepEqual(await typed('greet', 'hello', 'Ada', '--times', '2'), {
    code: 0,
    said: ['hello Ada', 'hello Ada'],
  });
});

test('what cannot be done exits with 1 and says why', async () => {
  assert.deepEqual(await typed('greet', 'hello', 'nobody'), { code: 1, said: ['Nobody is not here.'] });
});

test('wrong words exit with 2 and say how', async () => {
  for (const words of [[], ['Ada', '--times', '9'], ['Ada', '--loud', 'x']]) {
    const { code, said } = await typed('greet', 'hello', ...words);
    assert.equal(code, 2);
    assert.equal(said.at(-1), 'npm run kith -- greet hello NAME [--times N]');
  }
});

test('help is everywhere, and an unknown command lists those there are', async () => {
  assert.equal((await typed('greet', 'hello', '--help')).code, 0);
  assert.equal((await typed('--help')).code, 0);
  const { code, said } = await typed('sing');
  assert.equal(code, 2);
  assert.ok(said.some((line) => line.includes('greet hello')));
});
