import { asItWas } from './mended.ts';
import type { Mended } from './mended.ts';

/** Markup as text: its breaks and list points stay, everything else between `<` and `>` goes. */
export function mendHtml(raw: string): Mended<string> {
  if (!/<\/?[a-z][^<>]*>|&(?:amp|nbsp|#\d+|[lg]t|quot);/i.test(raw)) return asItWas(raw);
  const value = raw
    .slice(0, longest)
    .replaceAll(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<li\b[^<>]*>/gi, '\n* ')
    .replaceAll(/<\/(?:p|div|h[1-6]|ul|ol|li|tr|blockquote)\s*>/gi, '\n')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .replaceAll(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole);
  return { value, reasons: value === raw ? [] : ['mended:was-markup'] };
}

/** Far more than is kept of any text. */
const longest = 100_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};

function entity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null;
  const code = Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
