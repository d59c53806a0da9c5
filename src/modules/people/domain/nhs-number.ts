/**
 * The ten digits of an NHS number as somebody types or pastes it: in groups, with spaces or hyphens.
 *
 * @returns Null when it is not one: not ten digits, or its last digit does not check (modulus 11), or it is one
 *   digit ten times over, which checks but is what people type to get past a box.
 * @see https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function toNhsNumber(text: string): string | null {
  const digits = text.replace(/[\s\-‐‑–]/gu, '');
  if (!/^[0-9]{10}$/.test(digits) || /^(.)\1{9}$/.test(digits)) return null;
  return checkDigitOf(digits) === Number(digits[9]) ? digits : null;
}

export function isNhsNumber(text: string): boolean {
  return toNhsNumber(text) !== null;
}

/** `999 000 0018`: as it is printed on letters and read out. */
export function spacedNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}

/** Of the first nine digits: 0 to 9, or 10 when no number begins with these. */
export function checkDigitOf(digits: string): number {
  const nine = Array.from(digits.slice(0, 9), Number);
  const sum = nine.reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11;
}
