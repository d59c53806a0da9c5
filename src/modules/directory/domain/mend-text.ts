import { mendLetters } from './mend-letters.ts';
import { asItWas } from './mended.ts';
import type { Mended, Reason } from './mended.ts';

/** How a directory's letters are to be read: see mendLetters. */
export type Letters = 'sure' | 'suspect';

export type Prose = {
  readonly text: string;
  /** Codes that the source had put between signs, as `###MON###`: kept, but not read out to anyone. */
  readonly markers: readonly string[];
};

const longest = 20_000;
const longestLine = 500;

/** Several lines of text, with its breaks as breaks and without what is no text. */
export function mendProse(raw: string, letters: Letters): Mended<Prose> {
  if (isPlain(raw, longest)) return asItWas({ text: raw, markers: [] });
  const reasons: Reason[] = [];
  const tell = (reason: Reason, before: string, after: string) => {
    if (before !== after) reasons.push(reason);
    return after;
  };
  const broken = tell('mended:line-breaks', raw, withBreaks(raw));
  const readable = mendLetters(broken, letters);
  reasons.push(...readable.reasons);
  const markers = [...readable.value.matchAll(marker)].map(([, code = '']) => code);
  const unmarked = tell('mended:marker-removed', readable.value, readable.value.replaceAll(marker, ''));
  const printable = tell('mended:control-characters', unmarked, unmarked.replaceAll(control, ''));
  const whole = tidy(printable);
  const text = tell(
    'doubtful:text-cut',
    whole,
    whole.length > longest ? whole.slice(0, longest).toWellFormed() : whole,
  );
  return { value: { text, markers: [...new Set(markers)] }, reasons };
}

/** One line of text. */
export function mendLine(raw: string, letters: Letters): Mended<string> {
  if (isPlain(raw, longestLine)) return asItWas(raw);
  const { value, reasons } = mendProse(raw, letters);
  const line = value.text.replaceAll(/\s+/g, ' ');
  if (line.length <= longestLine) return { value: line, reasons };
  return {
    value: line.slice(0, longestLine).trim().toWellFormed(),
    reasons: [...reasons, 'doubtful:text-cut'],
  };
}

/** Letters and signs in which there is nothing to mend: most of what sources say, and so not looked at for long. */
export function isPlain(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && plainText.test(value);
}

const plainText = /^(?:[!"$%'-;=>@-[\]-~](?: ?[!"$%'-;=>@-[\]-~])*)?$/;

const marker = /#{2,4}([A-Z]{2,8})#{2,4}/g;
// oxlint-disable-next-line no-control-regex -- removing them is the point
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

function withBreaks(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\\r\\n|\\n|\\r/g, '\n')
    .replaceAll('\\t', ' ');
}

/** White space at the ends and in heaps is no defect worth a remark. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
