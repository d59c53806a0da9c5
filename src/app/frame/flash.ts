import * as messages from '#text';

const known = messages.m as unknown as Readonly<Record<string, () => string>>;

/** The sentence of a message key, in the language of the page. A cookie is only a claim: an unknown key says nothing. */
export function flashText(key: string | undefined): string | null {
  if (!key || !/^[a-z_0-9]+_done$/.test(key) || !Object.hasOwn(known, key)) return null;
  return known[key]?.() ?? null;
}
