import { readFileSync } from 'node:fs';

const folder = new URL('../../.generated/assets/', import.meta.url);
let manifest: Readonly<Record<string, string>> | undefined;

/** Where the built asset is served: `kith.css` → `/assets/kith-3f2a….css`. */
export function assetPath(name: string): string {
  manifest ??= JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Record<string, string>;
  const file = manifest[name];
  if (file === undefined) throw new Error(`No asset is called ${name}`);
  return `/assets/${file}`;
}
