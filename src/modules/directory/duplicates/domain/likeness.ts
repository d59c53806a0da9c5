/** What tells whether two listings are of one service. */
export type Traits = {
  readonly name: string;
  readonly organisation: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly postcodes: readonly string[];
  /** Degrees of WGS 84. */
  readonly positions: readonly Position[];
};

export type Position = { readonly latitude: number; readonly longitude: number };

/**
 * The national number without what stands before it: 01632 960301, +44 1632 960301 and (0)1632 960301 are one.
 * Null when it is too short to tell anything.
 */
export function plainPhone(number: string): string | null {
  const digits = number
    .replaceAll(/\D/g, '')
    .replace(/^(00)?44(?=\d{9,10}$)/, '')
    .replace(/^0+/, '');
  return digits.length < 7 ? null : digits.slice(-10);
}

/** Host and path, without what differs between two ways of writing one address. */
export function plainWebsite(url: string): string | null {
  const bare = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '');
  const plain = bare.replace(/\/(index\.\w+)?$/, '');
  return /^[^\s/]+\.[^\s/]+/.test(plain) ? plain.slice(0, 200) : null;
}

export function plainPostcode(postcode: string): string | null {
  const plain = postcode.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return plain.length < 5 || plain.length > 10 ? null : plain;
}

/** The words of a name that tell it from others, without accents; of a name of small words only, all. */
export function tellingWords(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

const small: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with y yr ym yn ac ar i o group club service services ltd cic project centre'.split(
    ' ',
  ),
);
