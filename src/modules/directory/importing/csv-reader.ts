/** The cells of a line. */
export type Line = readonly string[];

type CsvReader = {
  /** The lines that are whole with this piece. */
  readonly read: (piece: string) => readonly Line[];
  /** What is left when no more comes. */
  readonly end: () => readonly Line[];
};

/** Why a text is not read on. */
export class CsvFault extends Error {
  readonly why: 'not-closed' | 'too-long';

  constructor(why: CsvFault['why']) {
    super(why);
    this.why = why;
  }
}

/**
 * Reads comma-separated values a piece at a time, as people write them: lines may differ in length, empty ones are
 * passed over, and quotes may stand within cells. The first line says how all of them end. Most lines have no quotes
 * and are only cut at their commas.
 *
 * @param mostCharacters Of a line.
 * @throws CsvFault when a line is longer, or a quote is never closed.
 */
export function csvReader(mostCharacters: number): CsvReader {
  let rest = '';
  let ending: string | undefined;
  const read = (piece: string, isLast: boolean) => {
    const text = rest + piece;
    ending ??= firstEnding(text, isLast);
    if (ending === undefined) {
      rest = text;
      if (rest.length > mostCharacters) throw new CsvFault('too-long');
      return [];
    }
    const { lines, left } = linesIn({ text, ending, isLast, mostCharacters });
    rest = left;
    if (rest.length > mostCharacters) throw new CsvFault('too-long');
    return lines;
  };
  return {
    read: (piece) => read(piece, false),
    end: () => read('', true),
  };
}

/** How the first line ends; undefined when that has not come yet. */
function firstEnding(text: string, isLast: boolean): string | undefined {
  let inQuotes = false;
  let closedAt = -2;
  // What ends a line is told by two characters.
  const most = isLast ? text.length : text.length - 1;
  for (let at = 0; at < most; at += 1) {
    const char = text.charAt(at);
    if (char === '"') {
      const wasIn: boolean = inQuotes;
      // The second of two quotes goes on where the first closed.
      inQuotes = !wasIn && (beginsCell(text, at) || closedAt === at - 1);
      closedAt = wasIn ? at : closedAt;
    } else if (!inQuotes && (char === '\n' || char === '\r')) {
      return text.startsWith('\r\n', at) ? '\r\n' : char;
    }
  }
  return isLast ? '\n' : undefined;
}

function beginsCell(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === ',';
}

type Text = {
  readonly text: string;
  readonly ending: string;
  /** Whether the text ends here, or more of it will come. */
  readonly isLast: boolean;
  readonly mostCharacters: number;
};

function linesIn(all: Text): { readonly lines: readonly Line[]; readonly left: string } {
  const { text, ending } = all;
  const lines: Line[] = [];
  let from = 0;
  let quote = quoteFrom(text, 0);
  while (from < text.length) {
    const line = quote > indexOr(text, ending, from) ? plainLine(all, from) : quotedLine(all, from);
    if (!line) break;
    if (line.end - from - ending.length > all.mostCharacters) throw new CsvFault('too-long');
    if (line.cells) lines.push(line.cells);
    from = line.end;
    if (quote < from) quote = quoteFrom(text, from);
  }
  return { lines, left: text.slice(from) };
}

function quoteFrom(text: string, from: number): number {
  const at = text.indexOf('"', from);
  return at === -1 ? Infinity : at;
}

/** Its cells, or none when it is empty, and where the next line begins. */
type LineThere = { readonly cells: Line | null; readonly end: number };

/** Null, here and below, when the text ends before the line does. */
function plainLine({ text, ending, isLast }: Text, from: number): LineThere | null {
  const end = indexOr(text, ending, from);
  if (end === text.length && !isLast) return null;
  return { cells: end > from ? text.slice(from, end).split(',') : null, end: end + ending.length };
}

function quotedLine(all: Text, from: number): LineThere | null {
  const { text, ending, isLast } = all;
  const cells: string[] = [];
  let at = from;
  let end = indexOr(text, ending, from);
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(all, at) : { value: '', end: at };
    if (!cell) return null;
    const comma = indexOr(text, ',', cell.end);
    if (cell.end > end) end = indexOr(text, ending, cell.end);
    if (Math.min(comma, end) === text.length && !isLast) return null;
    cells.push(cell.value + text.slice(cell.end, Math.min(comma, end)));
    if (comma > end || comma === text.length) return { cells, end: end + ending.length };
    at = comma + 1;
  }
}

function indexOr(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from);
  return at === -1 ? text.length : at;
}

/** What stands between quotes; with them, when more follows than the end of the cell. Null when they are not closed yet. */
function quotedCell({ text, ending, isLast }: Text, from: number): { value: string; end: number } | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // Whether it is the last of the cell is told by what comes after it.
    if (quote === -1 || (!isLast && quote + ending.length >= text.length)) return notClosed(isLast);
    value += text.slice(at, quote);
    const after = quote + 1;
    if (text[after] !== '"') {
      const isWhole = after === text.length || text[after] === ',' || text.startsWith(ending, after);
      return { value: isWhole ? value : `"${value}"`, end: after };
    }
    value += '"';
    at = after + 1;
  }
}

function notClosed(isLast: boolean): null {
  if (isLast) throw new CsvFault('not-closed');
  return null;
}
