import type { BarrierCode } from './barriers.ts';
import type { Noticed, NoticedKind } from './conversation.ts';

/** What the margin says now, before it is compared with what it said. */
export type Margin = {
  readonly matters: readonly string[];
  readonly barrierCodes: readonly BarrierCode[];
  readonly barriers: readonly string[];
  readonly strengths: readonly string[];
};

/** Things of each kind that a margin holds: more would be a second record of the conversation. */
export const marginLimit = 12;
/** Characters of one of them. */
export const noticedLimit = 300;

/** One thing on each line; blank lines and repeats say nothing. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => tidy(unquoted(tidy(line))));
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Whether these words stand in what the person said, whole words and in this order. */
export function isQuote(said: string, words: string): boolean {
  const wanted = tidy(words);
  if (wanted === '') return false;
  const text = tidy(said);
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' ';
    const after = text.at(at + wanted.length) ?? ' ';
    if (!inWord.test(before) && !inWord.test(after)) return true;
  }
  return false;
}

export type NewlyNoticed = Omit<Noticed, 'id'> & { readonly position: number };

type MarginChange = {
  readonly added: readonly NewlyNoticed[];
  readonly removed: readonly Noticed[];
};

/** What has to be added and taken back so that the margin says this: what stays is left alone. */
export function marginChange(said: string, before: readonly Noticed[], margin: Margin): MarginChange {
  const now = allOf(said, margin);
  const had = new Set(before.map((noticed) => keyOf(noticed)));
  const has = new Set(now.map((noticed) => keyOf(noticed)));
  return {
    added: now.filter((noticed) => !had.has(keyOf(noticed))),
    removed: before.filter((noticed) => !has.has(keyOf(noticed))),
  };
}

function allOf(said: string, margin: Margin): readonly NewlyNoticed[] {
  const written = (kind: NoticedKind, lines: readonly string[]) =>
    lines.map((words) => ({ kind, words, code: null, quoted: isQuote(said, words) }));
  const ticked = margin.barrierCodes.map((code) => ({
    kind: 'barrier' as const,
    words: '',
    code,
    quoted: false,
  }));
  const all = [
    ...written('matters', margin.matters),
    ...ticked,
    ...written('barrier', margin.barriers),
    ...written('strength', margin.strengths),
  ];
  return all.map((noticed, position) => ({ ...noticed, position }));
}

function keyOf({ kind, code, words }: Pick<Noticed, 'kind' | 'code' | 'words'>): string {
  return JSON.stringify([kind, code, words]);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words that were copied with their quotation marks are the same words. */
function unquoted(line: string): string {
  return /^["“‘'](.+)["”’']$/u.exec(line)?.[1] ?? line;
}

const inWord = /[\p{L}\p{N}\p{M}]/u;
