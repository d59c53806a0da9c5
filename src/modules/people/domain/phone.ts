/** Whether it can be dialled: digits as people group them, perhaps with a country in front or an extension after. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return (
    /^\+?[\d\s().\-/]+((ext|x)\.?\s*\d{1,6})?$/i.test(text) && digits.length >= 10 && digits.length <= 21
  );
}

/** One number written in two ways: `+44 7700 900123` and `07700 900123`. */
export function isSamePhone(a: string, b: string): boolean {
  const [first, second] = [nationalDigits(a), nationalDigits(b)];
  return first.length >= 10 && first === second;
}

function nationalDigits(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:00)?440?(?=\d{10}$)/, '0');
}
