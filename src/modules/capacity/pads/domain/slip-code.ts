import { isChecked, signs, withCheckSign } from '#platform/spoken-code.ts';

export type SlipCode = string & { readonly __brand: 'SlipCode' };

const length = 7;

/** How many codes there are: 23 to the power of 7, some three thousand million. */
export const slipSerials = signs.length ** length;

/** @param serial From 0 up to `slipSerials`, by chance: a code tells nobody another one. */
export function slipCodeOf(serial: number): SlipCode {
  const body = Array.from({ length }, (_, place) =>
    signs.charAt(Math.floor(serial / signs.length ** place) % signs.length),
  );
  return withCheckSign(body.join('')) as SlipCode;
}

/** As it is printed: `7F3K-2Q9T`. */
export function printedCode(code: SlipCode): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Signs that are on no slip, and which of ours they may have been on paper. */
const lookalikes: Readonly<Record<string, string>> = {
  0: 'DQ',
  O: 'DQ',
  1: '7T',
  I: '7T',
  L: '7T',
  5: 'S',
  8: 'B',
  A: '4',
  E: 'F',
  G: '6C',
  U: 'V',
  Y: 'V',
  Z: '2',
};

/**
 * A code as somebody read it off paper and typed it: in any case, with or without hyphen, with O or 0 where it was a D
 * or a Q. What was meant is what its last sign confirms.
 *
 * @returns Null when it is no code, or could be more than one.
 */
export function toSlipCode(text: string): SlipCode | null {
  const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (typed.length !== length + 1) return null;
  const meant = [...typed]
    .reduce<readonly string[]>(
      (starts, sign) => starts.flatMap((start) => [...(lookalikes[sign] ?? sign)].map((one) => start + one)),
      [''],
    )
    .filter(isChecked);
  return meant.length === 1 ? (meant[0] as SlipCode) : null;
}
