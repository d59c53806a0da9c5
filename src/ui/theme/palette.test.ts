import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Palette = Readonly<Record<string, string>>;

const source = readFileSync(new URL('_tokens.scss', import.meta.url), 'utf8');
const light = { ...tokensOf('constant'), ...tokensOf('light') };
const dark = { ...tokensOf('constant'), ...tokensOf('dark') };
const print = { ...light, ...tokensOf('print') };
const schemes = { light, dark, print };

/** Text that is read at length: 7 to 1 (WCAG 2.2 AAA). */
const reading: readonly [text: string, on: string][] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'tint'],
  ['ink', 'action-soft'],
  ['ink', 'amber-soft'],
  ['ink', 'harm-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sheet'],
  ['ink-soft', 'tint'],
  ['link', 'paper'],
  ['link', 'sheet'],
  ['visited', 'paper'],
  ['visited', 'sheet'],
  ['on-notice', 'notice'],
  ['on-focus', 'focus'],
  ['on-action', 'action'],
  ['harm', 'paper'],
  ['harm', 'sheet'],
];

/** Short words, on buttons and tags: 4.5 to 1 (AA). */
const short: readonly [text: string, on: string][] = [
  ['on-action', 'action-deep'],
  ['on-harm', 'harm'],
  ['on-harm', 'harm-deep'],
  ['link', 'action-soft'],
  ['amber', 'paper'],
  ['amber', 'amber-soft'],
  ['harm', 'harm-soft'],
  ['visited', 'action-soft'],
];

/** What is not text but must be seen: edges of fields, marks, the ring around what has the focus: 3 to 1. */
const edges: readonly [edge: string, on: string][] = [
  ['rule-strong', 'paper'],
  ['rule-strong', 'sheet'],
  ['action', 'paper'],
  ['harm', 'paper'],
  ['link', 'paper'],
];

for (const [name, palette] of Object.entries(schemes)) {
  test(`every text colour can be read on what it stands on, ${name}`, () => {
    for (const [text, on] of reading) atLeast(7, palette, [text, on]);
    for (const [text, on] of short) atLeast(4.5, palette, [text, on]);
    for (const [edge, on] of edges) atLeast(3, palette, [edge, on]);
  });

  test(`the ring of the focus shows against paper by its bright band or its dark edge, ${name}`, () => {
    const ring = Math.max(contrast(palette, ['focus', 'paper']), contrast(palette, ['on-focus', 'paper']));
    assert.ok(ring >= 3, `ring on paper ${ring.toFixed(2)}`);
    atLeast(3, palette, ['on-focus', 'focus']);
  });
}

test('both schemes define the same colours', () => {
  assert.deepEqual(Object.keys(light).toSorted(), Object.keys(dark).toSorted());
});

test('no other file names a colour, so that no pair escapes the measure', () => {
  for (const file of ['base', 'labels', 'forms', 'parts', 'tables', 'shell', 'pieces', 'print']) {
    const styles = readFileSync(new URL(`_${file}.scss`, import.meta.url), 'utf8');
    assert.doesNotMatch(
      styles.replaceAll(/\/\/.*$/gm, ''),
      /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\([^)]*\)(?! *\/\*)/i,
      file,
    );
  }
});

test('contrast is what the definition says', () => {
  assert.equal(contrast({ a: '#ffffff', b: '#000000' }, ['a', 'b']), 21);
  assert.equal(contrast({ a: '#777777', b: '#ffffff' }, ['a', 'b']).toFixed(2), '4.48');
});

function tokensOf(mixin: string): Palette {
  const block = new RegExp(String.raw`@mixin ${mixin} \{([^}]*)\}`).exec(source)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function atLeast(least: number, palette: Palette, pair: readonly [string, string]): void {
  const ratio = contrast(palette, pair);
  assert.ok(ratio >= least, `${pair.join(' on ')}: ${ratio.toFixed(2)}, at least ${least}`);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(palette: Palette, [one, other]: readonly [string, string]): number {
  const [darker, lighter] = [luminance(palette[one]), luminance(palette[other])].toSorted((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string | undefined): number {
  assert.ok(colour, 'a colour that is not in the palette');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
