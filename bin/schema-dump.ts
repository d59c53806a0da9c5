import type { Catalog, Column, Table } from './catalog.ts';

/** `db/schema.sql`: the schema that the migrations make, as stable SQL to read and to compare. */
export function schemaText({ extensions, schemas, functions, tables, views }: Catalog): string {
  const parts = [
    '-- What db/migrations make of an empty database, read back from PostgreSQL. To read, not to run:\n-- `npm run check -- --write` makes it again after a migration.',
    ...extensions.map(ended),
    ...schemas.map(({ name, grants }) => [`create schema ${name}`, ...grants].map(ended).join('\n')),
    ...functions.map(ended),
    ...tables.map(tableText),
    ...views.map(ended),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableText(table: Table): string {
  const width = Math.max(...table.columns.map((column) => column.sql.length));
  const inside = [...table.columns.map((column) => columnText(column, width)), ...table.constraints];
  const partitioned = table.partitionedBy ? ` partition by ${table.partitionedBy}` : '';
  const create = `create table ${table.sql} (\n  ${inside.join(',\n  ')}\n)${partitioned}`;
  return [create, ...commentsOn(table), ...table.statements].map(ended).join('\n');
}

function columnText({ sql, type, needed, given }: Column, width: number): string {
  return [sql.padEnd(width), type, needed ? 'not null' : '', given ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

function commentsOn({ sql, comment, columns }: Table): readonly string[] {
  return [
    ...(comment ? [`comment on table ${sql} is ${quoted(comment)}`] : []),
    ...columns.flatMap((column) =>
      column.comment ? [`comment on column ${sql}.${column.sql} is ${quoted(column.comment)}`] : [],
    ),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function ended(statement: string): string {
  return `${statement};`;
}
