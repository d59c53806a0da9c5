import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { inWork } from '#tests/support/database.ts';

import { csvTable } from './csv-table.ts';
import { openScheme } from './open-scheme.ts';
import { proposalsCsvView } from './proposals-csv.view.ts';
import { anyone, aScheme, details, editor } from './schemes.examples.ts';
import { proposeScheme } from './commands/propose-scheme.ts';
import { schemeWith } from './store/read-schemes.ts';

test('every field that is published is explained in the documents', () =>
  inWork(anyone, async (work) => {
    const scheme = openScheme(await schemeWith(work, await aScheme(work)), work.now);
    const explained = readFileSync('docs/data/schemes.md', 'utf8');

    const fields = Object.keys(scheme).map((field) => (field === 'serves' ? 'serves.postcodes' : field));
    assert.deepEqual(
      fields.filter((field) => !explained.includes(`\`${field}\``)),
      [],
    );
    assert.ok(!JSON.stringify(scheme).includes('network'));
  }));

test('what waits for an editor is a table too, without who proposed it', () =>
  inWork({ ...editor, permissions: [...(editor.permissions ?? []), 'directory.suggest'] }, async (work) => {
    const proposal = { details, about: null, proposerEmail: 'mair@example.org', language: 'en' as const };
    const id = await proposeScheme(work, { once: crypto.randomUUID(), ...proposal });

    const table = await proposalsCsvView(work);

    assert.match(
      table,
      new RegExp(`^id,proposed_at,.*\\r\\n${id},2026-03-02T09:00:00.000Z,${details.name},`),
    );
    assert.doesNotMatch(table, /mair@/);
  }));

test('no cell of a table begins like a formula, and what is quoted can be read back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [, line = ''] = /^a\r\n([\s\S]*)\r\n$/.exec(csvTable(['a'], [{ a: text }])) ?? [];
      const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
      return !/^[=+\-@\t\r]/.test(cell) && (cell === text || cell === `'${text}`);
    }),
  );
});
