import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { Refusal } from '#platform/refusal.ts';

import type { SheetLimits } from './limits.ts';
import { bookOf, sharedTexts } from './workbook-parts.ts';
import type { Book } from './workbook-parts.ts';
import { xmlEvents } from './xml-events.ts';
import type { XmlEvent } from './xml-events.ts';

/**
 * The lines of the first sheet of a workbook that says anything, read as they are unpacked: only the texts that its cells share are held.
 *
 * @throws Refusal when it is no workbook, or unpacks to more than is read.
 */
export async function* workbookLines(file: string, limits: SheetLimits): AsyncGenerator<readonly string[]> {
  const zip = await openPromise(file, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch(notSheet);
  try {
    const entries = await entriesOf(zip, limits);
    const read = (name: string) => textOf(zip, entries.get(name), limits);
    const book = await bookOf(read);
    const texts = await sharedTexts(read('xl/sharedStrings.xml'));
    let isSaid = false;
    for (const sheet of book.sheets) isSaid ||= yield* linesIn(read(sheet), { ...book, texts });
    if (!isSaid) throw new Refusal('invalid', 'directory.import-not-csv');
  } catch (error) {
    notSheet(error);
  } finally {
    zip.close();
  }
}

/** What it says that it unpacks to is looked at before it is; that it says the truth is seen to while it is. */
async function entriesOf(zip: ZipFile, limits: SheetLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    if (bytes > limits.unpackedBytes || entries.size > 1000 || entry.isEncrypted())
      throw new Refusal('invalid', 'directory.import-archive');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* textOf(zip: ZipFile, entry: Entry | undefined, limits: SheetLimits): AsyncGenerator<string> {
  if (!entry) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += (chunk as Buffer).length;
    if (bytes > limits.unpackedBytes) throw new Refusal('invalid', 'directory.import-archive');
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

type Told = Book & { readonly texts: readonly string[] };

type Cell = { readonly at: number; readonly type: string | undefined; readonly style: number; text: string };

/** @returns Whether any of them says something. */
async function* linesIn(
  chunks: AsyncIterable<string>,
  told: Told,
): AsyncGenerator<readonly string[], boolean> {
  const state: Reading = { told, line: [], cell: null, isValue: false };
  let isSaid = false;
  for await (const events of xmlEvents(chunks)) {
    const lines = events.flatMap((event) => lineAfter(event, state));
    isSaid ||= lines.some((line) => line.some((cell) => cell.trim() !== ''));
    yield* lines;
  }
  return isSaid;
}

/** Where in the sheet the reader is. */
type Reading = { readonly told: Told; line: string[]; cell: Cell | null; isValue: boolean };

/** @returns The line that ends with this, if one does. */
function lineAfter(event: XmlEvent, state: Reading): readonly (readonly string[])[] {
  if (event.kind === 'text') {
    if (state.cell && state.isValue) state.cell.text += event.text;
    return [];
  }
  const isOpen = event.kind === 'open';
  if (event.name === 'v' || event.name === 't') state.isValue = isOpen;
  if (event.name === 'c') {
    endCell(state);
    state.cell = isOpen ? cellFrom(event.of, state.line.length) : null;
  }
  if (event.name !== 'row') return [];
  const { line } = state;
  state.line = [];
  return isOpen ? [] : [Array.from({ length: line.length }, (_, at) => line[at] ?? '')];
}

function endCell({ cell, line, told }: Reading): void {
  if (cell && cell.at < told.mostColumns) line[cell.at] = wordsOf(cell, told);
}

/** "C7" is in the third column; a cell that does not say where it is is the next one. */
function cellFrom(of: (attribute: string) => string | undefined, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(of('r') ?? '')?.[0] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { at: column === 0 ? next : column - 1, type: of('t'), style: Number(of('s') ?? 0), text: '' };
}

function wordsOf({ type, style, text }: Cell, { texts, dayStyles, epoch }: Told): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  return type === undefined && dayStyles.has(style) ? dayOf(text, epoch) : text;
}

/** Workbooks count days, and times as parts of them; a time alone is before the first day. */
function dayOf(text: string, epoch: Book['epoch']): string {
  const days = Number(text);
  if (text === '' || !Number.isFinite(days) || days < 0 || days > 3_000_000) return text;
  const moment = Temporal.PlainDateTime.from(epoch).add({ minutes: Math.round(days * 1440) });
  return days < 1 ? moment.toPlainTime().toString().slice(0, 5) : moment.toPlainDate().toString();
}

/** Whatever is wrong with the workbook is its fault; what is wrong with our disk is ours. */
function notSheet(error: unknown): never {
  const isOurs = error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
  if (error instanceof Refusal || isOurs) throw error;
  throw new Refusal('invalid', 'directory.import-not-csv');
}
