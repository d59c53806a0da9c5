import { plain } from './name-words.ts';
import type { Names } from './name-words.ts';

/**
 * How a name of British Isles spelling roughly sounds: its first sound and the consonants after it, at most six.
 * Spellings of one name should agree (Catherine, Kathryn; Steven, Stephen; Mohammed, Muhammad); that different
 * names sometimes agree too costs a glance at a list. Our own rules, after the idea of Soundex and Metaphone.
 * A name in another script is itself.
 */
export function soundOf(word: string): string {
  const letters = plain(word).replace(/[^\p{L}\p{M}]/gu, '');
  if (!/^[a-z]+$/.test(letters)) return letters;
  const sounds = spellings.reduce((text, [from, to]) => text.replace(from, to), letters);
  const [first = '', ...rest] = sounds;
  const consonants = rest.join('').replace(/[aeiouywh]/g, '');
  const start = /[aeiouy]/.test(first) ? 'a' : first;
  return `${start}${consonants}`.replace(/(.)\1+/g, '$1').slice(0, 6);
}

/** Given and family name together: first word of the one, last of the other. */
export function soundsLikeOf({ given, family }: Pick<Names, 'given' | 'family'>): string {
  const first = given.trim().split(/[\s-]+/)[0] ?? '';
  const last =
    family
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return `${soundOf(first)} ${soundOf(last)}`.trim();
}

/** In this order: what is silent, then groups of letters that make one sound, then letters that sound alike. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^mac(?=[^aeiouy])/, 'mc'],
  [/^x/, 's'],
  [/mb$/, 'm'],
  [/tch/g, 'ch'],
  [/sch/g, 'sk'],
  [/ph|ff/g, 'f'],
  [/(?<=[aeiou])ght/g, 't'],
  [/gh/g, 'g'],
  [/dg(?=[eiy])/g, 'j'],
  [/sh|ch(?=[eiauo])|cz/g, 'x'],
  [/th/g, 't'],
  [/ck|ch|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/dd/g, 'd'],
];
