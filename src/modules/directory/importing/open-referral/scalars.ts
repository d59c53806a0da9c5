import { asItWas } from '../../domain/mended.ts';
import type { Mended } from '../../domain/mended.ts';

/** The text of a value that should have been one. */
export function textIn(value: unknown): Mended<string> {
  switch (typeof value) {
    case 'string':
      return asItWas(value.replaceAll('\u0000', ''));
    case 'number':
    case 'boolean':
      return { value: String(value), reasons: ['mended:wrong-type'] };
    default:
      return value === null || value === undefined ? asItWas('') : textOfMany(value);
  }
}

function textOfMany(value: unknown): Mended<string> {
  const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  if (Array.isArray(value) && value.length === 0) return asItWas('');
  return words.length > 0
    ? { value: words.slice(0, 50).join('; '), reasons: ['mended:wrong-type'] }
    : { value: '', reasons: ['doubtful:wrong-type'] };
}

/** A number, also one that was written as text. */
export function numberIn(value: unknown): Mended<number | null> {
  if (value === null || value === undefined || value === '') return asItWas(null);
  if (typeof value === 'number' && Number.isFinite(value)) return asItWas(value);
  const written = typeof value === 'string' ? value.replaceAll(/[£,\s]/g, '') : '';
  const read = /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : null;
  return { value: read, reasons: [read === null ? 'doubtful:not-a-number' : 'mended:wrong-type'] };
}

/** A day of the calendar: `2026-03-02`, with or without a time behind it, or 2/3/2026 as it is written here. */
export function dayIn(raw: string): Mended<string | null> {
  const text = raw.trim();
  if (text === '') return asItWas(null);
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  if (iso) return isDay(iso) ? asItWas(iso) : { value: null, reasons: ['doubtful:not-a-day'] };
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && isDay(written)
    ? { value: written, reasons: ['mended:day-written-oddly'] }
    : { value: null, reasons: ['doubtful:not-a-day'] };
}

function isDay(text: string): boolean {
  try {
    const { year } = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return year >= 1800 && year <= 2200;
  } catch {
    return false;
  }
}
