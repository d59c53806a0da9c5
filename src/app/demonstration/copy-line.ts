import { types } from 'node:util';

import type { Row } from './rows.ts';

/** A row as one line of COPY's text format: https://www.postgresql.org/docs/current/sql-copy.html, "Text Format". */
export function copyLine(row: Row, columns: readonly string[]): string {
  return `${columns.map((column) => copied(row[column])).join('\t')}\n`;
}

function copied(value: unknown): string {
  if (value === null || value === undefined) return String.raw`\N`;
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`);
  return escaped(plain(value));
}

function plain(value: unknown): string {
  return types.isDate(value) ? value.toISOString() : JSON.stringify(value);
}

/** Every element of an array in quotes: "null" and a comma are then text like any other. */
function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  const text = typeof value === 'string' ? value : plain(value);
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

const special = /[\\\t\n\r]/;
const signs: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => signs[sign] ?? sign) : text;
}
