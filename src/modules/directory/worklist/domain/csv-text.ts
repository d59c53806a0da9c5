export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV (RFC 4180), with a mark at the beginning by which spreadsheets know it for UTF-8. Text that a
 * spreadsheet would take for a formula is written so that it does not.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: CsvCell): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also as they are written in East Asian widths, and behind white space, which some spreadsheets pass over. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
