/** What a column of a spreadsheet may be, and the names that people give it, the likeliest first. */
export const sheetFields = {
  name: ['name', 'service', 'service name', 'group', 'group name', 'activity', 'title', 'enw'],
  organization: [
    'organisation',
    'organization',
    'provider',
    'run by',
    'charity',
    'organisation name',
    'sefydliad',
  ],
  description: ['description', 'about', 'details', 'what', 'summary', 'disgrifiad'],
  eligibility_description: ['eligibility', 'who for', 'who is it for', 'target group', 'suitable for'],
  minimum_age: ['minimum age', 'min age', 'age from', 'youngest'],
  maximum_age: ['maximum age', 'max age', 'age to', 'oldest'],
  fees: ['cost', 'price', 'fee', 'fees', 'charge', 'cost to attend', 'cost'],
  hours: [
    'when',
    'day and time',
    'days and times',
    'time',
    'times',
    'opening hours',
    'opening times',
    'hours',
    'day',
    'pryd',
  ],
  venue: ['venue', 'location', 'where', 'place', 'building', 'lleoliad'],
  address_1: ['address', 'address 1', 'address line 1', 'street', 'cyfeiriad'],
  city: ['town', 'city', 'town or city', 'village', 'tref'],
  postal_code: ['postcode', 'post code', 'postal code', 'cod post'],
  phone: [
    'phone',
    'telephone',
    'tel',
    'phone number',
    'telephone number',
    'contact number',
    'mobile',
    'ffon',
  ],
  email: ['email', 'e mail', 'email address', 'contact email', 'e bost', 'ebost'],
  url: ['website', 'web', 'url', 'link', 'web address', 'web site', 'gwefan'],
  contact: ['contact', 'contact name', 'contact person', 'leader'],
  application_process: [
    'how to join',
    'how to access',
    'referral',
    'referral process',
    'booking',
    'how to refer',
  ],
  language: ['language', 'languages', 'iaith'],
  category: ['category', 'categories', 'type', 'tags', 'theme', 'categori'],
  status: ['status', 'statws'],
  id: ['id', 'ref', 'reference', 'service id', 'unique id'],
} as const;

export type SheetField = keyof typeof sheetFields;

export const fieldNames = Object.keys(sheetFields) as readonly SheetField[];

export function isSheetField(text: string): text is SheetField {
  return text in sheetFields;
}

/** What each column seems to be; a field is guessed once, for the column that is called most like it. */
export function guessFields(columns: readonly string[]): readonly (SheetField | '')[] {
  const called = columns.map(tidy);
  const guesses: (SheetField | '')[] = columns.map(() => '');
  for (const { field, isLike } of likenesses) {
    const isFree = !guesses.includes(field);
    const at = isFree ? called.findIndex((column, index) => guesses[index] === '' && isLike(column)) : -1;
    if (at !== -1) guesses[at] = field;
  }
  return guesses;
}

type Likeness = { readonly field: SheetField; readonly isLike: (column: string) => boolean };

/** The surest first: "website address" is a website before it is an address. */
const likenesses: readonly Likeness[] = [
  (column: string, name: string) => column === name,
  (column: string, name: string) => name.length > 3 && column.startsWith(`${name} `),
  (column: string, name: string) => name.length > 3 && column.endsWith(` ${name}`),
].flatMap((likens) =>
  fieldNames.flatMap((field) =>
    sheetFields[field].map((name) => ({ field, isLike: (column: string) => likens(column, name) })),
  ),
);

function tidy(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
