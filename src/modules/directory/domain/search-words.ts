/** What somebody typed into the search line, made safe to search with. */
export type SearchWords = {
  /** As typed, tidied: what websearch_to_tsquery reads. */
  readonly text: string;
  /** Its words, lower case, without accents. */
  readonly words: readonly string[];
  /** All but the last, which may not be finished yet. */
  readonly finished: string;
  readonly last: string;
  /** "in quotes", or, -without: then the last word is taken as it stands. */
  readonly exact: boolean;
};

const longest = 200;
const mostWords = 12;

export function searchWords(typed: string): SearchWords {
  const text = withoutAccents(typed)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  const exact = /["]|(?:^|\s)-\w|(?:^|\s)or\s/i.test(text);
  return {
    text: exact ? text : words.join(' '),
    words,
    finished: words.slice(0, -1).join(' '),
    last: words.at(-1) ?? '',
    exact,
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '');
}
