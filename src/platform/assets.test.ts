import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { buildAssets } from '../../bin/build-assets.ts';
import { assetsFrom } from './assets.ts';

describe('assets', () => {
  let folder: string;
  let names: Record<string, string>;
  const nameOf = (plain: string) => names[plain] ?? assert.fail(`no ${plain}`);
  const textOf = (plain: string) => readFile(join(folder, nameOf(plain)), 'utf8');
  const sizeOf = async (plain: string, suffix = '') =>
    (await readFile(join(folder, nameOf(plain) + suffix))).length;

  before(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'kith-assets-'))}/`;
    await buildAssets(folder);
    names = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  });
  after(() => rm(folder, { recursive: true }));

  test('nothing that is built asks another host for anything, nor is there anything of the NHS brand', async () => {
    for (const name of ['kith.css', 'kith.js', 'mark.svg']) {
      const text = (await textOf(name)).replaceAll('http://www.w3.org/2000/svg', '');
      assert.doesNotMatch(text, /https?:|url\(["']?\/\//i, name);
      assert.doesNotMatch(text, /frutiger|nhs[-_]?logo|005eb8/i, name);
    }
  });

  test('every file that the style sheet names is there', async () => {
    const named = [...(await textOf('kith.css')).matchAll(/url\("?(.*?)"?\)/g)].map(([, name = '']) => name);
    assert.ok(named.length >= 4);
    const there = await readdir(folder);
    for (const name of named) assert.ok(there.includes(name), name);
  });

  test('the style sheet has no declaration that a browser must throw away', async () => {
    assert.doesNotMatch(await textOf('kith.css'), /rgba?\(var\(/);
  });

  test('what a first visit fetches stays under 48 kB, in English and in Welsh', async () => {
    const same =
      (await sizeOf('kith.css', '.br')) +
      (await sizeOf('kith.js', '.br')) +
      (await sizeOf('kith-sans.woff2'));
    const welsh = await sizeOf('kith-sans-cy.woff2');
    assert.ok(same + welsh < 48_000, `${same} and ${welsh} bytes`);
    assert.ok((await sizeOf('kith.js', '.gz')) < 6000);
  });

  test('a name follows its content', async () => {
    const again = await mkdtemp(join(tmpdir(), 'kith-assets-'));
    await buildAssets(again);
    assert.equal(await readFile(join(again, 'manifest.json'), 'utf8'), JSON.stringify(names));
    await rm(again, { recursive: true });
  });

  test('an asset is served for ever, in the smallest form the browser takes', async () => {
    const routes = assetsFrom(folder);
    const path = `/assets/${nameOf('kith.css')}`;
    const plain = await textOf('kith.css');

    const brotli = await routes.request(path, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gzip = await routes.request(path, { headers: { 'accept-encoding': 'br;q=0, gzip' } });
    const none = await routes.request(path);

    assert.equal(brotli.headers.get('content-encoding'), 'br');
    assert.equal(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString(), plain);
    assert.equal(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString(), plain);
    assert.equal(none.headers.get('content-encoding'), null);
    assert.equal(await none.text(), plain);
    assert.equal(none.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal(none.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(none.headers.get('vary'), 'Accept-Encoding');
  });

  test('a font is served as it is', async () => {
    const headers = { 'accept-encoding': 'br' };
    const answer = await assetsFrom(folder).request(`/assets/${nameOf('kith-sans.woff2')}`, { headers });

    assert.equal(answer.headers.get('content-type'), 'font/woff2');
    assert.equal(answer.headers.get('content-encoding'), null);
    assert.equal((await answer.arrayBuffer()).byteLength, await sizeOf('kith-sans.woff2'));
  });

  test('a build that replaces the files does not pull them from under a process that runs', async () => {
    const older = `${await mkdtemp(join(tmpdir(), 'kith-assets-'))}/`;
    await writeFile(join(older, 'kith-1.css'), 'p{}');
    const routes = assetsFrom(older);
    await routes.request('/assets/kith-1.css');

    await rm(older, { recursive: true });

    assert.equal(await (await routes.request('/assets/kith-1.css')).text(), 'p{}');
  });

  test('nothing else can be reached', async () => {
    await writeFile(join(folder, '..', 'secret.css'), 'secret');
    const routes = assetsFrom(folder);
    const tries = [
      'manifest.json',
      'gone.css',
      '..%2Fsecret.css',
      '%2e%2e%2fsecret.css',
      '..\\secret.css',
      '',
    ];
    for (const name of tries) assert.equal((await routes.request(`/assets/${name}`)).status, 404, name);
    await rm(join(folder, '..', 'secret.css'));
  });
});
