import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { mayCall } from '../../.dependency-cruiser.mjs';
import { files, read } from './source.ts';

const documents = [...files('*.md'), ...files('docs/**/*.md')];
const decisions = files('docs/decisions/[0-9]*.md');

test('decisions are numbered from 0001, each number once, and say what a decision must say', () => {
  const parts = ['Context', 'Options considered', 'Decision', 'Consequences', 'How we will know'];

  assert.deepEqual(
    decisions.map((file) => file.slice('docs/decisions/'.length).slice(0, 4)),
    decisions.map((_, place) => String(place + 1).padStart(4, '0')),
  );
  for (const file of decisions) {
    const text = read(file);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.match(text, new RegExp(`^# ${file.slice('docs/decisions/'.length).slice(0, 4)}\\. .+`), file);
    assert.match(text, /^Date: \d{4}-\d{2}-\d{2}$/m, file);
    assert.match(text, /^Status: (proposed|accepted|superseded by \d{4})$/m, file);
    assert.deepEqual(headings, parts, file);
  }
});

test('the list of decisions names each of them', () => {
  const list = read('docs/decisions/README.md');

  assert.deepEqual(
    decisions.filter((file) => !list.includes(`](${file.slice('docs/decisions/'.length)})`)),
    [],
  );
});

test('every link between documents leads somewhere', () => {
  const lost = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !leads(file, link))
      .map((link) => `${file}: ${link}`),
  );

  assert.deepEqual(lost, []);
});

function leads(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

function anchorsOf(file: string): readonly string[] {
  const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every file that a document names is there: a control in the hazard log is no stronger than its test', () => {
  const path = /`((?:src|tests|bin|db|docs|bench)\/[\w./-]+\.[a-z]+)`/g;
  const gone = documents
    .filter((file) => file !== 'CHANGELOG.md')
    .flatMap((file) =>
      [...read(file).matchAll(path)]
        .map(([, named = '']) => named)
        .filter((named) => !existsSync(named))
        .map((named) => `${file}: ${named}`),
    );

  assert.deepEqual(gone, []);
});

test('every setting is on the page about settings, with its default', () => {
  const source = read('src/platform/settings.ts');
  const known = [...source.matchAll(/^ {4}([A-Z][A-Z_]*): (z\b.*),$/gm)].map(([, name = '', schema = '']) => [
    name,
    /\.default\('?([^')]*)'?\)/.exec(schema)?.[1] ?? null,
  ]);
  const page = read('docs/operating/configure.md');
  const told = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, given = '']) => [
    name,
    given,
  ]);

  assert.ok(known.length >= 10);
  assert.deepEqual(new Set(told.map(([name]) => name)), new Set(known.map(([name]) => name)));
  for (const [name, usual] of known) {
    const given = told.find(([toldName]) => toldName === name)?.[1];
    if (usual !== null) assert.equal(given, `\`${usual}\``, String(name));
  }
});

test('the table of modules is what the boundaries enforce', () => {
  const page = read('docs/architecture.md');
  const told = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(
    ([, name = '', calls = '']) => [name, calls === '–' ? [] : calls.split(', ')],
  );

  assert.deepEqual(told, Object.entries(mayCall));
});

test('the first page fits a first look', () => {
  assert.ok(read('README.md').split('\n').length < 100);
});
