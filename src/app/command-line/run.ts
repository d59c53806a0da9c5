import { parseArgs } from 'node:util';

import type { Command, Setting } from './command.ts';
import { Refused, WrongUse } from './command.ts';

/**
 * Does what was typed after `npm run kith --`.
 *
 * @returns The exit code: 0 done, 1 refused, 2 wrong use.
 */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  setting: Setting,
): Promise<0 | 1 | 2> {
  const found = commandFor(commands, words);
  if (!found) return listed(commands, words, setting);
  const rest = words.slice(found.name.split(' ').length);
  if (rest.includes('--help')) return explained(found, setting);
  try {
    await found.run(rest, setting);
    return 0;
  } catch (error) {
    return failed(error, found, setting);
  }
}

/** `--name value` pairs and the words that belong to none, or a WrongUse that says which is unknown. */
export function optionsIn(words: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { values: values as Readonly<Record<string, string | undefined>>, positionals };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : 'unreadable');
  }
}

/** A whole number of an option, within bounds. */
export function numberIn(text: string | undefined, { name, low, high, otherwise }: NumberOption): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number >= low && number <= high) return number;
  throw new WrongUse(`--${name} takes a whole number from ${low} to ${high}, not ${text}`);
}

type NumberOption = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly otherwise: number;
};

function commandFor(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
}

function listed(commands: readonly Command[], words: readonly string[], { say }: Setting): 0 | 2 {
  const asked = words.length === 0 || words[0] === '--help';
  if (!asked) say(`There is no command “${words.slice(0, 2).join(' ')}”.`);
  say('npm run kith -- COMMAND [--help]');
  for (const { name, summary } of commands) say(`  ${name.padEnd(14)} ${summary}`);
  return asked ? 0 : 2;
}

function explained({ name, summary, usage }: Command, { say }: Setting): 0 {
  say(`npm run kith -- ${name} ${usage}`);
  say(summary);
  return 0;
}

function failed(error: unknown, command: Command, { say }: Setting): 1 | 2 {
  if (error instanceof WrongUse) {
    say(error.message);
    say(`npm run kith -- ${command.name} ${command.usage}`);
    return 2;
  }
  if (error instanceof Refused) {
    say(error.message);
    return 1;
  }
  throw error;
}
