import type { Field } from './templates.ts';

export type FieldWords = Readonly<Partial<Record<Field, string>>>;

const field = /\{(\w+)\}/g;
/** What stands in square brackets is left out when a field in it is empty. */
const optional = /\[([^[\]]*)\]/g;

/** A wording with its fields filled in. What is typed into a field is never read as a field itself. */
export function filled(wording: string, words: FieldWords): string {
  const wordsOf = (name: string) => words[name as Field] ?? '';
  const kept = wording.replace(optional, (_, part: string) =>
    [...part.matchAll(field)].every(([, name = '']) => wordsOf(name) !== '') ? part : '',
  );
  return kept
    .split(field)
    .map((part, place) => (place % 2 === 1 ? wordsOf(part) : part))
    .join('')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([.,:;!?])/g, '$1')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** The fields a wording names. */
function fieldsIn(wording: string): readonly string[] {
  return [...wording.matchAll(field)].map(([, name = '']) => name);
}

export type WordingFault =
  | { readonly code: 'unknown-field'; readonly field: string }
  | { readonly code: 'missing-field'; readonly field: string }
  | { readonly code: 'broken-braces' };

/** What is wrong with a wording that somebody typed; null when nothing is. */
export function faultIn(
  wording: string,
  { fields, needs }: { readonly fields: readonly Field[]; readonly needs: readonly Field[] },
): WordingFault | null {
  if (/[{}]/.test(wording.replace(field, ''))) return { code: 'broken-braces' };
  if (/[[\]]/.test(wording.replace(optional, ''))) return { code: 'broken-braces' };
  const named = fieldsIn(wording);
  const unknown = named.find((name) => !fields.includes(name as Field));
  if (unknown !== undefined) return { code: 'unknown-field', field: unknown };
  // Day and time apart say when as well.
  const says = (need: Field) =>
    named.includes(need) || (need === 'when' && named.includes('day') && named.includes('time'));
  const missing = needs.find((need) => !says(need));
  return missing === undefined ? null : { code: 'missing-field', field: missing };
}
