const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const parts = ['m', 'a', 'e', 'n', 'u', 'o'];
const elsewhere = 'z:other';

/** Facets of when something is open, as bits of a number: directory.week_bits is the same. */
export function weekBits(facets: readonly string[]): bigint {
  return facets.reduce((bits, facet) => bits | bitOf(facet), 0n);
}

function bitOf(facet: string): bigint {
  if (facet === elsewhere) return 1n << BigInt(days.length * parts.length);
  const [day = '', part = ''] = facet.split('-');
  return 1n << BigInt(days.indexOf(day) * parts.length + parts.indexOf(part));
}
