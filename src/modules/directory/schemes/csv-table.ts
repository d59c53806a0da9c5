/** Rows under the names of their columns (RFC 4180). Of a list, its parts with `; ` between them. */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, unknown>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A spreadsheet takes what begins with these for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : plain(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
