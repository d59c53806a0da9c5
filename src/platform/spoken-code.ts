/**
 * Codes that are read out, written down and typed by somebody else. No vowels, so they spell nothing; of signs that
 * look alike, one.
 */
export const signs = '234679BCDFHJKMNPQRSTVWX';

/** A body of signs with the one that checks it at its end: one sign wrong, or two neighbours swapped, is noticed. */
export function withCheckSign(body: string): string {
  return body + checkSignOf(body);
}

/** Whether a code is made of our signs and its last one checks the others. */
export function isChecked(code: string): boolean {
  return [...code].every((sign) => signs.includes(sign)) && checkSignOf(code.slice(0, -1)) === code.at(-1);
}

/**
 * Weighted sum modulo 23, which is prime: with up to 21 signs no weight and no difference of two neighbouring weights
 * is a multiple of it, so every single slip and every swap of neighbours changes the sign. The sign itself weighs 1.
 */
function checkSignOf(body: string): string {
  const sum = [...body].reduce(
    (total, sign, place) => total + signs.indexOf(sign) * (body.length + 1 - place),
    0,
  );
  return signs.charAt((signs.length - (sum % signs.length)) % signs.length);
}
