/** Why the database cannot be used, in one line for whoever started Kith. Never the password. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}

/** What to do about an error of connecting. */
export function explained(error: unknown, databaseUrl: string): DatabaseProblem {
  const code = codeOf(error);
  const words = byCode.find(([codes]) => codes.includes(code))?.[1] ?? otherwise;
  return new DatabaseProblem(words(placeOf(databaseUrl), code), { cause: error });
}

type Place = { readonly at: string; readonly name: string; readonly user: string };

export function placeOf(databaseUrl: string): Place {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  return {
    at: `${hostname || 'localhost'}:${port || '5432'}`,
    name: decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username),
    user: decodeURIComponent(username),
  };
}

const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
];

const byCode: ReadonlyArray<readonly [readonly string[], (place: Place, code: string) => string]> = [
  [unreachable, ({ at }) => `No database answers at ${at}. Start it, or correct DATABASE_URL.`],
  [
    ['28P01', '28000', 'password'],
    ({ at, user }) =>
      `The database at ${at} does not let the user ${user} in. Correct the user and password in DATABASE_URL.`,
  ],
  [
    ['3D000'],
    ({ at, name }) => `There is no database called ${name} at ${at}. Create it, or correct DATABASE_URL.`,
  ],
  [
    ['53300'],
    ({ at }) =>
      `The database at ${at} has no connection left. Raise its max_connections, or stop what uses them.`,
  ],
  [
    ['57P03'],
    ({ at }) => `The database at ${at} is still starting or stopping. Start Kith again when it is up.`,
  ],
  [
    ['42501'],
    ({ at, user, name }) =>
      `The user ${user} may not set up the database ${name} at ${at}. Make it the owner of the database, and let it create roles: alter role "${user}" createrole.`,
  ],
];

function otherwise({ at }: Place, code: string): string {
  return `The database at ${at} cannot be used (${code}). Look into its own log, and check DATABASE_URL.`;
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The client itself gives no code for these two.
  if (/password/i.test(error.message)) return 'password';
  if (/timeout/i.test(error.message)) return 'ETIMEDOUT';
  return error.name;
}
