export type PostgresProblemCode =
  | 'folder-held'
  | 'disk-full'
  | 'no-binaries'
  | 'folder-not-writable'
  | 'other-version'
  | 'would-not-start';

/** Why the embedded database is not running, in words for whoever started it. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem';
  /** Stable: callers and documentation may rely on it. */
  readonly code: PostgresProblemCode;

  constructor(code: PostgresProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const useYourOwn = 'Or set DATABASE_URL to a PostgreSQL 18 of your own.';

type Circumstances = { readonly folder: string; readonly output?: string };

/** What to do about a problem that PostgreSQL itself, or the file system, reported. */
export function problemWith(
  code: PostgresProblemCode,
  { folder, output = '' }: Circumstances,
  cause?: unknown,
): PostgresProblem {
  const lastWords = output.trim() === '' ? '' : `\n\nPostgreSQL said:\n${lastLines(output)}`;
  return new PostgresProblem(code, words[code](folder) + lastWords, cause);
}

const words: Record<PostgresProblemCode, (folder: string) => string> = {
  'folder-held': (folder) =>
    `Something else is using the database folder ${folder}. Stop it, or choose another folder.`,
  'disk-full': (folder) =>
    `The disk that holds the database folder ${folder} is full. Free some space (a new database needs about 100 MB), then start again. Nothing already saved is lost.`,
  'no-binaries': () =>
    `The PostgreSQL that comes with Kith is not installed, or cannot run here. It needs Linux with glibc (not Alpine) or macOS, node_modules with its optional packages, and, when started as root, a node_modules that other users may read. ${useYourOwn}`,
  'folder-not-writable': (folder) =>
    `The database folder ${folder} cannot be written to. Make it yours (for example with chown), start as the person it belongs to, or choose another folder.`,
  'other-version': (folder) =>
    `The database folder ${folder} was made by another version of PostgreSQL. Choose an empty folder and move the data across with pg_dump and psql. ${useYourOwn}`,
  'would-not-start': (folder) => `The database in ${folder} would not start. ${useYourOwn}`,
};

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-20).join('\n');
}
