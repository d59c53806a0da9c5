/**
 * The words of a name as they are looked for: small letters, without accents. A hyphen or an apostrophe parts a
 * name and joins it too, so "O'Brien" is found by "obrien", "o brien", "o'brien" and "brien".
 */
export function wordsOfName(name: string): readonly string[] {
  const words = plain(name).split(/[^\p{L}\p{M}\p{N}'-]+/u);
  return [...new Set(words.flatMap(partsOf))];
}

/** As it is stored beside a person: every word of every name of theirs, once, between single spaces. */
export function searchNameOf({ given, family, known }: Names): string {
  return wordsOfName(`${given} ${family} ${known ?? ''}`).join(' ');
}

export type Names = { readonly given: string; readonly family: string; readonly known?: string | null };

/** What somebody typed to find a name: its words, each to begin a word of the name. */
export function wordsSought(text: string): readonly string[] {
  return [...new Set(plain(text).split(/[^\p{L}\p{M}\p{N}]+/u))].filter(Boolean);
}

/** Two ways to write one name: "Zoë O’Brien" and "zoe o'brien". */
export function isSameName(a: string, b: string): boolean {
  return lettersOf(a) !== '' && lettersOf(a) === lettersOf(b);
}

function lettersOf(name: string): string {
  return plain(name).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Small letters without accents; every apostrophe and hyphen of every keyboard as one. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðłıþ]/gu, (letter) => latinFor[letter] ?? letter)
    .replace(/['’‘ʼʻ`´]/gu, "'")
    .replace(/[-‐‑‒–—]/gu, '-')
    .trim();
}

/** Letters that Unicode does not take apart, as passports write them. */
const latinFor: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

function partsOf(word: string): readonly string[] {
  const parts = word.split(/['-]/).filter(Boolean);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}
