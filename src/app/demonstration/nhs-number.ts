/**
 * The n-th number of the range that begins with 999, which the NHS never issues. Numbers whose check digit
 * would be ten do not exist and are passed over.
 *
 * @param n From 0. There are some 9 million.
 */
export function nhsNumberOf(n: number): string {
  // Eleven of twelve candidates are real numbers: counting on from the 12/11th finds the next one.
  let candidate = 999_000_000 + Math.floor((n * 12) / 10);
  for (;;) {
    const check = checkDigit(candidate);
    if (check !== 10) return `${candidate}${check}`;
    candidate += 1;
  }
}

/** Modulus 11, as the NHS data dictionary defines it; 10 means that there is no such number. */
function checkDigit(nine: number): number {
  const sum = [...String(nine)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
}
