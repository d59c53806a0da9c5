import { keepsCapitals, smallWords } from './name-words.ts';
import type { Mended, Reason } from './mended.ts';

/**
 * A name that is shouted, put in ordinary letters. Only the case of letters changes, and a bracket that
 * never opened is dropped.
 *
 * @param hint Text about the same thing, which may show how its words are written: RCMA, McDonald.
 */
export function mendName(name: string, hint: string): Mended<string> {
  const reasons: Reason[] = [];
  const whole = withoutLooseBracket(name);
  if (whole !== name) reasons.push('mended:loose-bracket');
  if (!isShouted(whole)) return { value: whole, reasons };
  const value = inOrdinaryCase(whole, shownBy(hint));
  if (value !== whole) reasons.push('mended:was-upper-case');
  return { value, reasons };
}

/** Lower-case letters are fewer than one in five, and there are enough letters to tell from an acronym. */
function isShouted(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const small = name.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 4 && small * 4 < capitals;
}

function withoutLooseBracket(name: string): string {
  const opens = name.split('(').length;
  const closes = name.split(')').length;
  if (closes === opens + 1 && name.endsWith(')')) return name.slice(0, -1).trimEnd();
  return opens === closes + 1 && name.startsWith('(') ? name.slice(1).trimStart() : name;
}

function inOrdinaryCase(name: string, known: ReadonlyMap<string, string>): string {
  let first = true;
  return name.replaceAll(/[\p{L}\p{N}.'’&]+|[:/–(]| - /gu, (word) => {
    if (!/[\p{L}\p{N}]/u.test(word)) {
      first = word !== '/';
      return word;
    }
    const cased =
      first || !smallWords.has(word.toLowerCase()) ? wordInOrdinaryCase(word, known) : word.toLowerCase();
    first = false;
    return cased;
  });
}

function wordInOrdinaryCase(word: string, known: ReadonlyMap<string, string>): string {
  if (/\p{Ll}/u.test(word)) return word;
  const shown = known.get(word.toLowerCase());
  if (shown !== undefined) return capitalisedFirst(shown);
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  return keepsCapitals(word) ? word : capitalised(word);
}

/** Jones, O'Neill, McKenzie, Children's. */
function capitalised(word: string): string {
  return capitalisedFirst(word.toLowerCase())
    .replace(/^([OD]['’])(\p{Ll})/u, (_, start: string, letter: string) => start + upper(letter))
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{3})/u, (_, letter: string) => `Mc${upper(letter)}`);
}

function capitalisedFirst(word: string): string {
  return word.replace(/^\p{Ll}/u, upper);
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

let latest: { readonly hint: string; readonly forms: ReadonlyMap<string, string> } | undefined;

/** A service, its place and its other name come one after the other with the same text. */
function shownBy(hint: string): ReadonlyMap<string, string> {
  if (latest?.hint !== hint) latest = { hint, forms: wordsOf(hint) };
  return latest.forms;
}

/** How a text writes its words, where it shouts no more than a few: by the word in lower case. */
function wordsOf(hint: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  if (isShouted(hint)) return forms;
  const words = hint.slice(0, 4000).match(/[\p{L}\p{N}-]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const key = word.toLowerCase();
    if (word === key) forms.set(key, key);
    else if (!forms.has(key) && isDeliberate(word, [words[index - 1], words[index + 1]]))
      forms.set(key, word);
  }
  return forms;
}

const longestAcronym = 6;

/** Capitals inside a word, or nothing else: unless the words around it are shouted too. */
function isDeliberate(word: string, around: readonly (string | undefined)[]): boolean {
  if (!/^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(word)) return false;
  if (/\p{Ll}/u.test(word)) return true;
  return word.length <= longestAcronym && !around.some((other) => other && /^\p{Lu}{2,}$/u.test(other));
}
