import { guessFields, isSheetField } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';

/** What columns are, by their names in small letters; empty is not read. */
export type Mapping = ReadonlyMap<string, SheetField | ''>;

/** "Group=name, Tel=phone, Notes=". @returns What of it is wrong, if anything. */
export function mappingIn(text: string): { readonly fields: Mapping } | { readonly wrong: string } {
  const fields = new Map<string, SheetField | ''>();
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const at = part.lastIndexOf('=');
    const [column, field] = [
      part.slice(0, at).trim(),
      part
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at === -1 || column === '' || (field !== '' && !isSheetField(field))) return { wrong: part.trim() };
    fields.set(column.toLowerCase(), field);
  }
  return { fields };
}

/** What each column is: as it is said, else as it seems to be, but no field that was said of another. */
export function fieldsBy(mapping: Mapping, columns: readonly string[]): readonly (SheetField | '')[] {
  const said = columns.map((column) => mapping.get(column.trim().toLowerCase()));
  const taken = new Set(said);
  const guessed = guessFields(columns.map((column, at) => (said[at] === undefined ? column : '')));
  return guessed.map((guess, at) => said[at] ?? (taken.has(guess) ? '' : guess));
}
