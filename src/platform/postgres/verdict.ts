import type { PostgresProblemCode } from './problem.ts';

/**
 * What the output of an initdb or postgres that gave up means.
 * `taken`: another server was quicker, or is on its way out: look again.
 * `orphaned`: a dead server's processes still hold its memory.
 */
export type Verdict = PostgresProblemCode | 'taken' | 'orphaned';

export function verdictOn(output: string): Verdict {
  return signs.find(([sign]) => sign.test(output))?.[1] ?? 'would-not-start';
}

// First match wins. The texts are PostgreSQL's own in English, which is why it runs with LC_ALL=C.
const signs: ReadonlyArray<readonly [RegExp, Verdict]> = [
  [/lock file "[^"]*" (already exists|is empty)/, 'taken'],
  // The socket folder went away: the server before us had it removed on its way out.
  [/could not create lock file "[^"]*\.s\.PGSQL\.[^"]*": No such file/, 'taken'],
  [/pre-existing shared memory block/, 'orphaned'],
  // Full /dev/shm or kernel tables: freeing disk space would not help.
  [/shared memory segment[^\n]*No space left on device/, 'would-not-start'],
  [/No space left on device|Disk quota exceeded/, 'disk-full'],
  [/database files are incompatible with server/, 'other-version'],
  // By the loader; by Node, the shell and `unshare`, when the loader or the file is missing or may not be run.
  [
    /error while loading shared libraries|Exec format error|GLIBC_[\d.]+' not found|Library not loaded/,
    'no-binaries',
  ],
  [
    /spawn .* (ENOENT|EACCES)|: not found$|bin\/(initdb|postgres): (No such file|Permission denied)/m,
    'no-binaries',
  ],
  [
    /Permission denied|Read-only file system|Operation not permitted|has wrong ownership/,
    'folder-not-writable',
  ],
];
