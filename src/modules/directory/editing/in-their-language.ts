import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';

export type Words = { readonly subject: string; readonly body: string };

/** Between what is said in one language and the same in another. */
const languageBreak = '\n\n– – –\n\n';

/** What is written to somebody in their language; in both, one after the other, where it is not known. */
export function inTheirLanguage(language: Locale | null, words: () => Words): Words {
  const said = languagesFor(language).map((one) => inLocale(one, words));
  return {
    subject: said.map(({ subject }) => subject).join(' / '),
    body: said.map(({ body }) => body).join(languageBreak),
  };
}

export function languagesFor(language: Locale | null): readonly Locale[] {
  return language === null ? ['en', 'cy'] : [language];
}
