import type { Mended, Reason } from './mended.ts';
import { languageCodes } from './language-codes.ts';

export type SpokenLanguage = {
  readonly name: string;
  readonly code: string | null;
  readonly note: string | null;
};

export type Languages = {
  readonly spoken: readonly SpokenLanguage[];
  /** What was said of interpreters, or of languages that nobody can name: kept in its own words. */
  readonly interpreting: string | null;
};

/**
 * Reads what somebody wrote where one language belonged: "Spanish (limited)", "English and Spanish",
 * "translation services available upon request".
 */
export function mendLanguages(text: string): Mended<Languages> {
  const parts = text.split(/[\n,;&/]|\. | and (?=\p{Lu})/u).map((part) => readPart(part));
  const spoken = parts.flatMap(({ language }) => (language ? [language] : []));
  const once = [...new Map(spoken.map((language) => [language.name, language])).values()];
  const understood = parts.every(({ language, empty }) => language !== null || empty);
  const reasons: Reason[] = [];
  if (once.length > 1) reasons.push('mended:several-languages-in-one');
  if (!understood && once.length > 0) reasons.push('mended:interpreting-kept-apart');
  if (!understood && once.length === 0) reasons.push('mended:not-a-language-but-a-sentence');
  return { value: { spoken: once, interpreting: understood ? null : sentence(text) }, reasons };
}

function readPart(raw: string): { readonly language: SpokenLanguage | null; readonly empty: boolean } {
  const part = raw.replace(/^[\s*.-]+|[\s.]+$/g, '').replace(/^and /i, '');
  const [, bare = part, inBrackets] = /^(.*?)\s*\((.+)\)$/.exec(part) ?? [];
  const found = languageCodes.get(bare.toLowerCase().replaceAll('-', ' '));
  if (!found) return { language: null, empty: part === '' };
  return { language: { ...found, note: inBrackets ?? null }, empty: false };
}

function sentence(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,.*-]+/, '')
    .trim();
}
