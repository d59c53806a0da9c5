/**
 * The n-th number of the range that begins with 999, which the NHS never issues. Of two that follow one another
 * at most one has the check digit ten, which does not exist; so each pair gives one number.
 *
 * @param n From 0.
 * @returns Null when the range is used up, after half a million.
 */
export function nhsNumberOf(n: number): string | null {
  if (n >= 500_000) return null;
  const first = 999_000_000 + n * 2;
  const nine = checkDigit(first) === 10 ? first + 1 : first;
  return `${nine}${checkDigit(nine)}`;
}

/** Modulus 11, as the NHS data dictionary defines it; 10 means that there is no such number. */
function checkDigit(nine: number): number {
  const sum = [...String(nine)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
}
