import { xmlEvents } from './xml-events.ts';
import type { XmlEvent } from './xml-events.ts';

/** What has to be known of a workbook before its cells are read. */
export type Book = {
  /** Where in the archive its sheets are, in their order, without those that nobody sees. */
  readonly sheets: readonly string[];
  /** Styles in which a number is a day. */
  readonly dayStyles: ReadonlySet<number>;
  /** From when days are counted. */
  readonly epoch: string;
  readonly mostColumns: number;
};

type Read = (name: string) => AsyncIterable<string>;

/** Far more columns than are read: so that a sheet which is too wide is known to be. */
const mostColumns = 1000;

export async function bookOf(read: Read): Promise<Book> {
  const tags = await tagsIn(read('xl/workbook.xml'));
  const shown = tags.filter(({ name, of }) => name === 'sheet' && !/hidden/i.test(of('state') ?? ''));
  const is1904 = tags.some(
    ({ name, of }) => name === 'workbookPr' && /^(1|true)$/.test(of('date1904') ?? ''),
  );
  return {
    sheets: await sheetsCalled(
      read,
      shown.map(({ of }) => of('r:id')),
    ),
    dayStyles: dayStylesIn(await tagsIn(read('xl/styles.xml'))),
    // The year 1900 has a day too many there, so that counting from two days before it is right ever after.
    epoch: is1904 ? '1904-01-01T00:00' : '1899-12-30T00:00',
    mostColumns,
  };
}

async function sheetsCalled(read: Read, ids: readonly (string | undefined)[]): Promise<readonly string[]> {
  const tags = await tagsIn(read('xl/_rels/workbook.xml.rels'));
  const relationships = tags.filter(({ name }) => name === 'Relationship');
  const targets = new Map(relationships.map(({ of }) => [of('Id'), of('Target')]));
  const found = ids.flatMap((id) => targets.get(id) ?? []);
  if (found.length === 0) return ['xl/worksheets/sheet1.xml'];
  return found.map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}

type Tag = Extract<XmlEvent, { kind: 'open' }>;

/** More is no part that describes a workbook. */
const mostTags = 200_000;

async function tagsIn(chunks: AsyncIterable<string>): Promise<readonly Tag[]> {
  const tags: Tag[] = [];
  for await (const events of xmlEvents(chunks)) {
    tags.push(...events.filter((event) => event.kind === 'open'));
    if (tags.length > mostTags) throw new RangeError('a workbook says too much of itself');
  }
  return tags;
}

/** The texts that cells share, in their order. What says how one is read aloud (rPh) is none of it. */
export async function sharedTexts(chunks: AsyncIterable<string>): Promise<readonly string[]> {
  const texts: string[] = [];
  const within: string[] = [];
  for await (const events of xmlEvents(chunks))
    for (const event of events) takeText(event, { texts, within });
  return texts;
}

type Texts = { readonly texts: string[]; readonly within: string[] };

function takeText(event: XmlEvent, { texts, within }: Texts): void {
  if (event.kind === 'text') {
    if (within.at(-1) === 't' && !within.includes('rPh')) texts.push(`${texts.pop() ?? ''}${event.text}`);
    return;
  }
  if (event.kind === 'open') within.push(event.name);
  else within.splice(Math.max(0, within.lastIndexOf(event.name)));
  if (event.kind === 'open' && event.name === 'si') texts.push('');
}

/** Formats of days and times that every workbook knows by number. */
const knownDays = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

function dayStylesIn(tags: readonly Tag[]): ReadonlySet<number> {
  const ours = tags
    .filter(({ name, of }) => name === 'numFmt' && isDayFormat(of('formatCode') ?? ''))
    .map(({ of }) => Number(of('numFmtId')));
  const days = new Set([...knownDays, ...ours]);
  // The styles of cells come behind those that they are made of, and before those that have names.
  const from = tags.findIndex(({ name }) => name === 'cellXfs');
  const styles = tags.slice(from + 1).filter(({ name }) => name === 'xf');
  return new Set(styles.flatMap(({ of }, style) => (days.has(Number(of('numFmtId') ?? 0)) ? [style] : [])));
}

/** Without what is only words and colours in it. */
function isDayFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
