import type { Pool } from 'pg';

import { migrate } from '#platform/migrate.ts';
import { codeOf, explained } from '#platform/open-database.ts';
import type { Settings } from '#platform/settings.ts';

import { StartProblem } from './problem.ts';

/** Brings the database to the schema of this release, or says in one line why that cannot be. */
export async function bringUpToDate(
  pool: Pool,
  { databaseUrl }: Pick<Settings, 'databaseUrl'>,
): Promise<void> {
  try {
    await migrate(pool);
  } catch (error) {
    if (databaseUrl !== null && codeOf(error) === '42501') throw explained(error, databaseUrl);
    if (error instanceof Error && error.message.startsWith('migration ')) {
      const code = error.cause ? ` (${codeOf(error.cause)})` : '';
      throw new StartProblem(
        `The database was not brought up to date: ${error.message}${code}. Start the release it was last used with, or name another database with DATABASE_URL or KITH_DATA.`,
        { cause: error },
      );
    }
    throw error;
  }
}
