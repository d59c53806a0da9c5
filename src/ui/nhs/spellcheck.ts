import type { Attributes } from './wording.tsx';

/** Off is a word to the browser, not an absent attribute. */
export function spellcheckOf(spellcheck: boolean | undefined): Attributes {
  return spellcheck === undefined ? {} : { spellcheck: String(spellcheck) };
}
