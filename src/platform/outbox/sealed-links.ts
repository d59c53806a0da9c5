import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A link that only whoever receives the message can use. What is kept with the message is its name; the other half,
 * without which it opens nothing, is worked out from Kith's secret at the moment the message leaves. So neither the
 * database nor the outbox page holds a link that works.
 */
export type Sealing = { readonly url: string; readonly secret: string };

const bytes = 9;
const characters = 12;

/** The name of a link: nothing of whom or what it is for. */
export function newLinkName(): string {
  return randomBytes(bytes).toString('base64url');
}

/** Stands in a message for a link, until it leaves. @param path Such as `/a/`. */
export function sealedLink(path: `/${string}/`, name: string): string {
  return `{{sealed ${path}${name}}}`;
}

const placeholder = /\{\{sealed (\/[a-z]+\/)([A-Za-z0-9_-]{12})\}\}/g;

/** A message as it leaves. */
export function withOpenLinks(body: string, { url, secret }: Sealing): string {
  return body.replace(
    placeholder,
    (_, path: string, name: string) => `${url}${path}${tokenOf(secret, path, name)}`,
  );
}

/** A message as colleagues see it. */
export function withHiddenLinks(body: string, words: string): string {
  return body.replace(placeholder, words);
}

/** The path of the first link in a message, for a demonstration, where nobody receives it. */
export function firstLinkIn(body: string, secret: string): string | null {
  const [found] = body.matchAll(placeholder);
  if (!found) return null;
  const [, path = '', name = ''] = found;
  return `${path}${tokenOf(secret, path, name)}`;
}

/** The name in a token that we made; null when somebody else made it up. */
export function nameIn(token: string, path: string, secret: string): string | null {
  const name = token.slice(0, characters);
  const expected = Buffer.from(tokenOf(secret, path, name));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
}

function tokenOf(secret: string, path: string, name: string): string {
  const seal = createHmac('sha256', secret).update(`kith.link:${path}${name}`).digest();
  return name + seal.subarray(0, bytes).toString('base64url');
}
