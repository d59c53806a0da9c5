import type { Listing } from '../domain/listing.ts';
import { changedFields } from './domain/difference.ts';
import { fieldsOf } from './domain/fields.ts';
import type { FieldName } from './domain/fields.ts';
import { lineDifference, wordDifference } from './domain/word-difference.ts';
import type { Pieces } from './domain/word-difference.ts';
import { fieldTitles, fieldLines } from './pages/field-words.ts';

/** A field that two versions of a listing have differently, in words. */
export type Change = {
  readonly name: FieldName;
  readonly label: string;
  /** Whether it is a text, of which the words are compared, or several lines. */
  readonly isText: boolean;
} & Pieces;

export type Version = { readonly listing: Listing; readonly organisation: string | null };

/** What differs from one version of a listing to another, field by field. */
export function changesBetween(before: Version | null, after: Version): readonly Change[] {
  const was = before && fieldsOf(before.listing, before.organisation);
  const names = changedFields(was, fieldsOf(after.listing, after.organisation));
  return names.map((name) => changeOf(name, before, after)).filter(isVisible);
}

function changeOf(name: FieldName, before: Version | null, after: Version): Change {
  const was = before ? fieldLines(name, before.listing, before.organisation) : [];
  const is = fieldLines(name, after.listing, after.organisation);
  const isText = texts.has(name);
  const pieces = isText ? wordDifference(was.join('\n'), is.join('\n')) : lineDifference(was, is);
  return { name, label: fieldTitles[name](), isText, ...pieces };
}

const texts = new Set<FieldName>([
  'name',
  'alternateName',
  'organisation',
  'alert',
  'description',
  'whoItIsFor',
  'fees',
  'howToStart',
  'waitTime',
]);

/** Two orders of the same lines, or an id in another form, are nothing that anybody sees. */
function isVisible({ before, after }: Change): boolean {
  return [...before, ...after].some(({ only }) => only);
}
