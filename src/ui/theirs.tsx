import { localeNow } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';

/** For an element that holds nothing but words of theirs. Empty where they are in the language of the page. */
export type Theirs = { readonly lang?: Locale };

/**
 * In which language the words are that others wrote about one service or scheme, so that a screen reader reads them
 * with the right sounds. No directory says it (the languages of a service are those that are spoken there): they are
 * English, unless they show that they are Welsh. Give all that was written about the one thing: a name alone shows
 * little.
 */
export function theirs(...texts: readonly (string | null)[]): Theirs {
  const language = isWelsh(texts.join(' ')) ? 'cy' : 'en';
  return language === localeNow() ? {} : { lang: language };
}

type SayingProps = {
  readonly of: (words: string) => string;
  readonly words: string;
  readonly theirs: Theirs;
};

/** A sentence of ours with words of theirs in it. */
export function Saying({ of, words, theirs: attributes }: SayingProps) {
  const [before = '', after = ''] = of(gap).split(gap);
  return (
    <>
      {before}
      <bdi {...attributes}>{words}</bdi>
      {after}
    </>
  );
}

/** Nobody types it: it is for private use. */
const gap = '\uE000';

/** Words that Welsh texts of this kind cannot do without, and that English ones do not have. */
const welsh = new Set(
  `a'r ac ar bob bobl chi cymraeg cyswllt dros drwy dydd ein eich eu gan gweithwyr gyda gyfer i'r mae neu ni o'r pobl
   rydym rydyn sy sydd trwy wedi y yn yr yw`.split(/\s+/),
);

/** Letters that English has not. */
const welshLetters = /[ŵŷ]/;

function isWelsh(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const found = words.filter((word) => welsh.has(word) || welshLetters.test(word)).length;
  return found >= 2 && found * 8 >= words.length;
}
