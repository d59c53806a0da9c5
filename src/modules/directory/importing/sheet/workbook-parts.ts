import { xmlEvents } from './xml-events.ts';

/** What has to be known of a workbook before its cells are read. */
export type Book = {
  /** Where in the archive its first sheet is. */
  readonly sheet: string;
  /** Styles in which a number is a day. */
  readonly dayStyles: ReadonlySet<number>;
  /** From when days are counted. */
  readonly epoch: string;
  readonly mostColumns: number;
};

type Read = (name: string) => AsyncIterable<string>;

/** More columns than anybody maps. */
const mostColumns = 60;

export async function bookOf(read: Read): Promise<Book> {
  let first: string | undefined;
  let is1904 = false;
  for await (const events of xmlEvents(read('xl/workbook.xml'))) {
    for (const event of events) {
      if (event.kind !== 'open') continue;
      if (event.name === 'sheet') first ??= event.of('r:id') ?? '';
      if (event.name === 'workbookPr') is1904 ||= /^(1|true)$/.test(event.of('date1904') ?? '');
    }
  }
  return {
    sheet: await sheetCalled(read, first),
    dayStyles: await dayStylesIn(read),
    // The year 1900 has a day too many there, so that counting from two days before it is right ever after.
    epoch: is1904 ? '1904-01-01T00:00' : '1899-12-30T00:00',
    mostColumns,
  };
}

async function sheetCalled(read: Read, id: string | undefined): Promise<string> {
  for await (const events of xmlEvents(read('xl/_rels/workbook.xml.rels'))) {
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship' || event.of('Id') !== id) continue;
      const target = event.of('Target') ?? '';
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    }
  }
  return 'xl/worksheets/sheet1.xml';
}

/** The texts that cells share, in their order. What says how one is read aloud (rPh) is none of it. */
export async function sharedTexts(chunks: AsyncIterable<string>): Promise<readonly string[]> {
  const texts: string[] = [];
  let within: string[] = [];
  for await (const events of xmlEvents(chunks)) {
    for (const event of events) {
      if (event.kind === 'open') {
        if (event.name === 'si') texts.push('');
        within.push(event.name);
      } else if (event.kind === 'close') within = within.slice(0, within.lastIndexOf(event.name));
      else if (within.at(-1) === 't' && !within.includes('rPh')) texts[texts.length - 1] += event.text;
    }
  }
  return texts;
}

/** Formats of days and times that every workbook knows by number. */
const knownDays = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

async function dayStylesIn(read: Read): Promise<ReadonlySet<number>> {
  const days = new Set(knownDays);
  const styles: number[] = [];
  let isCells = false;
  for await (const events of xmlEvents(read('xl/styles.xml'))) {
    for (const event of events) {
      if (event.kind === 'text') continue;
      if (event.name === 'cellXfs') isCells = event.kind === 'open';
      if (event.kind !== 'open') continue;
      if (event.name === 'numFmt' && isDayFormat(event.of('formatCode') ?? ''))
        days.add(Number(event.of('numFmtId')));
      if (event.name === 'xf' && isCells) styles.push(Number(event.of('numFmtId') ?? 0));
    }
  }
  return new Set(styles.flatMap((format, style) => (days.has(format) ? [style] : [])));
}

/** Without what is only words and colours in it. */
function isDayFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
