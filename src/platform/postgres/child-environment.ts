/**
 * Nothing of the caller's own PostgreSQL settings (PGPORT, PGDATA, PGOPTIONS…) may leak in, and messages must be
 * in English: they are read by `verdict.ts`.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
