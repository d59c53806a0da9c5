/**
 * References that are read out over a telephone: `AB-7F3K-2Q9`. Two to four letters of the network, six signs that
 * mean nothing, and one that checks them. No vowels, so they spell nothing; of signs that look alike, one.
 */
export const signs = '234679BCDFHJKMNPQRSTVWX';

const length = 6;

/** How many references a network can give: 23 to the power of 6. */
export const serials = signs.length ** length;

/** @param serial From 0 up to `serials`, chosen at random so that a reference says nothing about how many there are. */
export function referenceOf(shortCode: string, serial: number): string {
  const body = Array.from({ length }, (_, place) => signOf(serial / signs.length ** place)).join('');
  const all = `${body}${checkSignOf(body)}`;
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
  const isRight =
    all !== '' &&
    [...all].every((sign) => signs.includes(sign)) &&
    checkSignOf(all.slice(0, length)) === all.at(-1);
  return isRight ? `${shortCode}-${all.slice(0, 4)}-${all.slice(4)}` : null;
}

/** Signs that are never in a reference, and what was meant. */
const heard: Readonly<Record<string, string>> = { '8': 'B', '5': 'S' };

/**
 * Weighted sum modulo 23, which is prime: no weight and no difference of two neighbouring weights is a multiple of
 * it, so every single slip and every swap of neighbours changes the sign. The sign itself weighs 1.
 */
function checkSignOf(body: string): string {
  const sum = [...body].reduce((total, sign, place) => total + signs.indexOf(sign) * (length + 1 - place), 0);
  return signOf(signs.length - (sum % signs.length));
}

function signOf(value: number): string {
  return signs.charAt(Math.floor(value) % signs.length);
}
