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

/** A sentence of ours with words of theirs in it: a heading, a breadcrumb, what a link is called. */
export type Said = {
  readonly of: (words: string) => string;
  readonly words: string;
  readonly theirs: Theirs;
};

/** `attributes` where more is known of them than these words. */
export function saying(of: Said['of'], words: string, attributes: Theirs = theirs(words)): Said {
  return { of, words, theirs: attributes };
}

/** Nothing but what they call it. */
export function calledBy(name: string, attributes: Theirs = theirs(name)): Said {
  return saying((words) => words, name, attributes);
}

/** Where no language can be marked: the title of a page, an attribute. */
export function plainly(text: string | Said): string {
  return typeof text === 'string' ? text : text.of(text.words);
}

/** Their words in their language, apart from ours. */
export function Saying({ of, words, theirs: attributes }: Said) {
  const [before = '', after = ''] = of(gap).split(gap);
  return (
    <>
      {before}
      <bdi {...attributes}>{words}</bdi>
      {after}
    </>
  );
}

/** What they call it, where nothing else of theirs is beside it. */
export function TheirName({ name }: { readonly name: string }) {
  return <bdi {...theirs(name)}>{name}</bdi>;
}

/** A text of ours, whether or not there is something of theirs in it. */
export function InWords({ text }: { readonly text: string | Said }) {
  return typeof text === 'string' ? <>{text}</> : <Saying {...text} />;
}

/** Nobody types it: it is for private use. */
const gap = '\uE000';

/** Words that Welsh texts of this kind and the names of their groups cannot do without, and that English has not. */
const welsh = new Set(
  `a'r ac ar bob bobl bore bwyd canolfan chi clwb cwmni cyfeillion cylch cymdeithas cymraeg cymuned cymunedol cyngor
   cyswllt cysylltwyr dros drwy dydd ein eich eu gan gofal gofalwyr gweithwyr gyda gyfer gymdeithas gymunedol hwb i'r
   lles mae menter merched neu neuadd ni o'r papur plant pobl rydym rydyn sgwrs sy sydd trwy wedi y yn yr yw`.split(
    /\s+/,
  ),
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
