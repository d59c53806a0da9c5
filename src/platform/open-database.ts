import type { PoolConfig } from 'pg';

import type { Log } from './log.ts';
import { requireUsable } from './open-database/usable.ts';
import { keepEmbedded } from './open-database/keep-embedded.ts';
import type { Settings } from './settings.ts';

export { DatabaseProblem, codeOf, explained } from './open-database/problem.ts';

export type Database = {
  readonly connection: PoolConfig;
  /** Stops the database if this process runs it. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

type Means = {
  readonly log: Log;
  /** Called when the embedded database is gone and will not come back. */
  readonly lost: (problem: Error) => void;
};

/**
 * The database of DATABASE_URL, or else the one that comes with Kith: started, or joined when another
 * process on the same data folder runs it already, and started again when it dies.
 *
 * @throws DatabaseProblem or PostgresProblem, with one line for whoever started Kith.
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
  means: Means,
): Promise<Database> {
  if (databaseUrl === null) return keepEmbedded({ dataFolder, ...means });
  const connection = { connectionString: databaseUrl };
  await requireUsable(connection);
  return { connection, stop: () => Promise.resolve() };
}
