import { asItWas } from './mended.ts';
import type { Mended } from './mended.ts';

export type PhoneNumber = { readonly number: string; readonly extension: string | null };

/**
 * Takes the extension out of a telephone number. A number that cannot be dialled is kept as it was written
 * and doubted; one without enough digits is none.
 */
export function mendPhone(raw: string): Mended<PhoneNumber | null> {
  const text = raw.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return { value: null, reasons: ['left-out:no-number'] };
  const [, number = text, extension] = /^(.*?)[\s,;]*(?:\bx|ext\b\.?|extension)\s*(.+)$/i.exec(text) ?? [];
  if ((number.match(/\d/g)?.length ?? 0) < 3) return { value: null, reasons: ['left-out:no-number'] };
  const value = { number, extension: extension ? extensionOf(extension) : null };
  if (!/^\+?[\d\s().\-/]{3,24}$/.test(number)) return { value, reasons: ['doubtful:number-unreadable'] };
  return { value, reasons: extension ? ['mended:extension-split'] : [] };
}

/** `OPT2` is what is pressed after the greeting. */
function extensionOf(text: string): string {
  return text
    .replace(/^opt(?:ion)?\s*/i, 'option ')
    .slice(0, 40)
    .toWellFormed();
}

/** A web address that a browser can open. One that names no place is left out. */
export function mendWebAddress(raw: string): Mended<string | null> {
  const text = raw.trim();
  if (text === '') return asItWas(null);
  const slashed = text.replaceAll(/\\+/g, '/').replace(/^(https?):\/+/i, '$1://');
  const whole = /^https?:\/\//i.test(slashed) ? slashed : `http://${slashed}`;
  const value = openable(whole);
  if (value === null) return { value: null, reasons: ['doubtful:web-address-unreadable'] };
  if (whole === text) return asItWas(value);
  return { value, reasons: [slashed === text ? 'mended:no-scheme' : 'mended:slashes'] };
}

function openable(address: string): string | null {
  if (/\s/.test(address) || address.length > 500) return null;
  const host = URL.parse(address)?.hostname ?? '';
  return /^[^.].*\.[a-z][a-z\d-]+$/i.test(host) ? address : null;
}

export function mendEmail(raw: string): Mended<string | null> {
  const text = raw.trim().replace(/^mailto:/i, '');
  if (text === '') return asItWas(null);
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text))
    return { value: null, reasons: ['doubtful:email-unreadable'] };
  return text === raw.trim() ? asItWas(text) : { value: text, reasons: ['mended:mailto'] };
}

/** British, American and Canadian codes as the post writes them; others as they are, and doubted. */
export function mendPostalCode(raw: string): Mended<string | null> {
  const text = raw.replaceAll(/\s+/g, ' ').trim().toUpperCase();
  if (text === '') return asItWas(null);
  const value = british(text) ?? canadian(text) ?? american(text);
  if (value === null)
    return { value: text.slice(0, 20).toWellFormed(), reasons: ['doubtful:postal-code-unreadable'] };
  return value === raw.trim() ? asItWas(value) : { value, reasons: ['mended:postal-code-spacing'] };
}

function british(text: string): string | null {
  const [, area, unit] = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/.exec(text) ?? [];
  return area && unit ? `${area} ${unit}` : null;
}

function canadian(text: string): string | null {
  const [, area, unit] = /^([A-Z]\d[A-Z]) ?(\d[A-Z]\d)$/.exec(text) ?? [];
  return area && unit ? `${area} ${unit}` : null;
}

function american(text: string): string | null {
  const [, area, rest] = /^(\d{5})(?:[ -]?(\d{4}))?$/.exec(text) ?? [];
  if (!area) return null;
  return rest ? `${area}-${rest}` : area;
}
