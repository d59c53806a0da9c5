/**
 * A web address as the schemas have it (RFC 3986), or null: people leave out https, and write spaces, accents
 * and signs that an address may only hold encoded.
 */
export function webAddress(text: string | null): string | null {
  const typed = text?.trim() ?? '';
  if (typed === '') return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return null;
  if (strict.test(whole)) return whole;
  const { origin, pathname, search, hash } = new URL(whole);
  const mended = origin + escaped(pathname) + escaped(search) + escaped(hash);
  return strict.test(mended) ? mended : null;
}

/** An email address as the schemas have it, or null. */
export function emailAddress(text: string | null): string | null {
  const typed = text?.trim() ?? '';
  return email.test(typed) ? typed : null;
}

const host = '[a-z0-9][a-z0-9._-]*';
// One sign is read in one way only, so that no text takes long.
const sign = "[a-z0-9._~!$&'()*+,;=:@/-]|%[0-9a-f]{2}";
const strict = new RegExp(
  `^https?://${host}(?::\\d{1,5})?(?:/(?:${sign})*)?(?:\\?(?:${sign}|\\?)*)?(?:#(?:${sign}|\\?)*)?$`,
  'i',
);

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const email = new RegExp(`^[a-z0-9_+'-]+(?:\\.[a-z0-9_+'-]+)*@(?:${label}\\.)+${label}$`, 'i');

/** What may not stand in an address as it is. The first sign of a query or a fragment stays. */
function escaped(part: string): string {
  const [first, rest] = [part.slice(0, 1), part.slice(1)];
  const encoded = rest.replaceAll(/[^a-z0-9._~!$&'()*+,;=:@/?%-]/gi, (letter) =>
    encodeURIComponent(letter.toWellFormed()),
  );
  return first + encoded.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');
}
