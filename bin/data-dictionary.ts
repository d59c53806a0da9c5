import type { Catalog, Column, Table } from './catalog.ts';

/** `docs/data/dictionary.md`: every table and column with its comment, for people who do not read SQL. */
export function dictionaryText({ tables }: Catalog): string {
  const bySchema = Map.groupBy(tables, ({ schema }) => schema);
  const parts = [
    '# Data dictionary',
    'Everything Kith keeps, table by table. It is made from the comments in `db/migrations`: after a migration, ' +
      '`npm run check -- --write` makes it again. How long things are kept is in [retention](retention.md). ' +
      'The tables of the job queue (graphile-worker) are left out; jobs hold ids only.',
    ...[...bySchema].flatMap(([schema, ofSchema]) => [`## ${schema}`, ...ofSchema.map(tableText)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableText(table: Table): string {
  const reach = table.rowSecurity
    ? ' Rows outside the reach of whoever asks are not shown by the database.'
    : '';
  return [
    `### ${table.schema}.${table.name}`,
    `${table.comment ?? ''}${reach}`,
    ['| Column | Type | Needed | What it is |', '|---|---|---|---|', ...table.columns.map(columnText)].join(
      '\n',
    ),
  ].join('\n\n');
}

function columnText({ name, type, needed, comment }: Column): string {
  return `| \`${name}\` | ${type} | ${needed ? 'yes' : ''} | ${escaped(comment ?? '')} |`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
