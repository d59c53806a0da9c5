import { isChecked, signs, withCheckSign } from '#platform/spoken-code.ts';

/**
 * A reference is read out over a telephone: `AB-7F3K-2Q9`. Two to four letters of the network, six signs that mean
 * nothing, and one that checks them.
 */
const length = 6;

/** How many references a network can give: 23 to the power of 6. */
export const serials = signs.length ** length;

/** @param serial From 0 up to `serials`, chosen at random so that a reference says nothing about how many there are. */
export function referenceOf(shortCode: string, serial: number): string {
  const body = Array.from({ length }, (_, place) => signOf(serial / signs.length ** place)).join('');
  const all = withCheckSign(body);
  return `${shortCode}-${all.slice(0, 4)}-${all.slice(4)}`;
}

/**
 * A reference as somebody says or types it, in the one way it is written.
 *
 * @returns Null when it is none: one sign wrong, or two beside each other swapped, is always noticed.
 */
export function toReference(text: string): string | null {
  const joined = text.toUpperCase().replace(/[\s\-‐‑–—._/]/gu, '');
  const [, shortCode = '', said = ''] = /^([A-Z]{2,4}?)([0-9A-Z]{7})$/.exec(joined) ?? [];
  const all = [...said].map((sign) => heard[sign] ?? sign).join('');
  return all !== '' && isChecked(all) ? `${shortCode}-${all.slice(0, 4)}-${all.slice(4)}` : null;
}

/** Signs that are never in a reference, and what was meant. */
const heard: Readonly<Record<string, string>> = { '8': 'B', '5': 'S' };

function signOf(value: number): string {
  return signs.charAt(Math.floor(value) % signs.length);
}
