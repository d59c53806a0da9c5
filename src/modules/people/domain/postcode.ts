/**
 * A postcode as it is printed: `EX1 1AA` from `ex11aa`.
 *
 * @returns Null when it has not the shape of one. Whether it exists is not known here.
 */
export function toPostcode(text: string): string | null {
  const joined = text.toUpperCase().replace(/[\s\-.]/g, '');
  if (!/^([A-Z]{1,2}[0-9][0-9A-Z]?|GIR)[0-9][A-Z]{2}$/.test(joined)) return null;
  return `${joined.slice(0, -3)} ${joined.slice(-3)}`;
}
