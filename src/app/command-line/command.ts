import type { Settings } from '#platform/settings.ts';

/** One command of `npm run kith -- …`. */
export type Command = {
  /** One word, or two: `import hsds`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` says after the name: arguments and options, a line each. */
  readonly usage: string;
  /** @throws WrongUse when the words are off; Refused when it cannot be done. */
  readonly run: (words: readonly string[], setting: Setting) => Promise<void>;
};

export type Setting = {
  readonly settings: Settings;
  /** A line for whoever typed the command. */
  readonly say: (line: string) => void;
  /** How far it is: one line that is written over on a terminal, and now and then elsewhere. */
  readonly progress: (line: string) => void;
};

/** The words are off: exit 2, and how to say it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** It cannot be done, and the message says why: exit 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
