import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzip } from 'node:zlib';

import { rolldown } from 'rolldown';
import { compile } from 'sass';

import { subsetFont } from '../src/ui/theme/font/subset.ts';
import { markPaths, markSquare } from '../src/ui/theme/mark-paths.ts';

type Asset = { readonly name: string; readonly content: Buffer };

const font = 'node_modules/@fontsource-variable/source-sans-3';

/**
 * Builds what the browser is given: one style sheet, one font, one small script, the mark; and for the pages that
 * have a map, a shortlist or a diary what they need besides. Names carry a hash of the content, so they can be cached for
 * ever; `manifest.json` maps the plain names to these.
 */
export async function buildAssets(outdir: string): Promise<void> {
  const plain = [...fontFiles(), { name: 'mark.svg', content: Buffer.from(mark()) }, card(), clearingCross()];
  const named = new Map(plain.map((asset) => [asset.name, hashedName(asset)]));
  const assets = [
    ...plain,
    { name: 'kith.css', content: styles('src/ui/theme/kith.scss', named) },
    { name: 'map.css', content: styles('src/ui/theme/map.scss', named) },
    ...(await Promise.all(['kith', 'shortlist', 'map', 'diary'].map(script))),
  ];
  const manifest = Object.fromEntries(assets.map((asset) => [asset.name, hashedName(asset)]));
  await Promise.all(assets.map((asset) => write(outdir, asset)));
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify(manifest));
}

const fontBrotli = {
  pack: (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT } }),
  unpack: (bytes: Buffer) => brotliDecompressSync(bytes),
};

/** English in one file; the few letters of Welsh in a second; those of other languages' names in a third. */
function fontFiles(): Asset[] {
  const latin = readFileSync(`${font}/files/source-sans-3-latin-wght-normal.woff2`);
  const extended = readFileSync(`${font}/files/source-sans-3-latin-ext-wght-normal.woff2`);
  const others = (character: number) => !isWelsh(character) && isInNames(character);
  return [
    {
      name: 'kith-sans.woff2',
      content: subsetFont(latin, { isWanted: () => true, hasKerning: true }, fontBrotli),
    },
    {
      name: 'kith-sans-cy.woff2',
      content: subsetFont(extended, { isWanted: isWelsh, hasKerning: false }, fontBrotli),
    },
    {
      name: 'kith-sans-ext.woff2',
      content: subsetFont(extended, { isWanted: others, hasKerning: false }, fontBrotli),
    },
    { name: 'font-licence.txt', content: readFileSync(`${font}/LICENSE`) },
  ];
}

function isWelsh(character: number): boolean {
  return 'ŴŵŶŷẀẁẂẃẄẅỲỳ'.includes(String.fromCodePoint(character));
}

/** Latin Extended-A without what no living European name is written with, and the comma below of Romanian. */
function isInNames(character: number): boolean {
  if ('ĈĉĔĕĜĝĤĥĨĩĬĭĲĳĴĵĸĿŀŉŎŏŜŝŦŧŨũŬŭſ'.includes(String.fromCodePoint(character))) return false;
  return character < 0x180 || (character >= 0x218 && character <= 0x21b);
}

function styles(sheet: string, named: ReadonlyMap<string, string>): Buffer {
  const { css } = compile(sheet, {
    loadPaths: ['node_modules'],
    style: 'compressed',
    quietDeps: true,
    charset: false,
  });
  return Buffer.from(
    css.replaceAll(/url\("?([a-z-]+\.\w+)"?\)/g, (_, name: string) => `url(${nameOf(named, name)})`),
  );
}

function nameOf(named: ReadonlyMap<string, string>, name: string): string {
  const file = named.get(name);
  if (file === undefined) throw new Error(`The style sheet names ${name}, which is not an asset`);
  return file;
}

/** On every page; where services can be kept; where there is a map. */
async function script(name: string): Promise<Asset> {
  const bundle = await rolldown({
    input: `src/ui/islands/${name}.ts`,
    platform: 'browser',
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  await bundle.close();
  return { name: `${name}.js`, content: Buffer.from(output[0].code) };
}

/** The cross that empties a search field. */
function clearingCross(): Asset {
  const name = 'nhsuk-icon-cross.svg';
  return { name, content: readFileSync(`node_modules/nhsuk-frontend/dist/nhsuk/assets/images/${name}`) };
}

/** The tab's icon: one green that shows on light and on dark. */
function mark(): string {
  const paths = markPaths.map((path) => `<path d="${path}"/>`).join('');
  const stroke =
    'fill="none" stroke="#2b8663" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${markSquare}"><g ${stroke}>${paths}</g></svg>`;
}

/** What other sites show beside a link to a page of ours. They read no SVG. */
function card(): Asset {
  return { name: 'card.png', content: readFileSync('src/ui/theme/card.png') };
}

function hashedName({ name, content }: Asset): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return name.replace(/(\.\w+)$/, `-${hash}$1`);
}

/** Text goes out compressed: once here at the highest level, rather than at each request. */
async function write(outdir: string, asset: Asset): Promise<void> {
  const path = join(outdir, hashedName(asset));
  await writeFile(path, asset.content);
  if (asset.name.endsWith('.woff2')) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(asset.content, { params: quality }),
    promisify(gzip)(asset.content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}
