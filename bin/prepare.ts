// Makes what is derived from the source: message functions and assets. Does nothing when they are up to date.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';

const target = '.generated';
const stamp = `${target}/stamp`;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\/text\/(en|cy)\.json|^ui\/(theme|islands)\/.*)$/.test(file))
  .map((file) => `src/${file}`)
  .filter((file) => /\.[a-z0-9]+$/.test(file));
const makers = ['bin/prepare.ts', 'bin/prepare-text.ts', 'bin/build-assets.ts', 'package-lock.json'];
const hash = createHash('sha256');
for (const file of [...sources, ...makers].filter(existsSync).toSorted())
  hash.update(file).update(readFileSync(file));
const fresh = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fresh) await prepare();

/** Made beside and moved into place, so that a process that runs never sees half of it. */
async function prepare(): Promise<void> {
  const [{ prepareText }, { buildAssets }] = await Promise.all([
    import('./prepare-text.ts'),
    import('./build-assets.ts'),
  ]);
  const made = `${target}.${process.pid}`;
  await rm(made, { recursive: true, force: true });
  await mkdir(`${made}/assets`, { recursive: true });
  await Promise.all([prepareText(`${made}/text`), buildAssets(`${made}/assets`)]);
  await writeFile(`${made}/package.json`, '{"type":"module"}');
  await writeFile(`${made}/stamp`, fresh);
  await rm(target, { recursive: true, force: true });
  await rename(made, target);
}
