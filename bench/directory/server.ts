import { ended, readyAt, run } from '../demonstration-server.ts';
import type { EmptyDatabase } from '../empty-database.ts';

export type Server = { readonly url: string; readonly stop: () => Promise<void> };

/** The product as it is run for the public, on a database of ours. */
export async function productionServer({ pool }: Pick<EmptyDatabase, 'pool'>): Promise<Server> {
  const { host, user, database } = pool.options;
  const child = run(['src/server.ts'], {
    ...process.env,
    PORT: '0',
    KITH_MODE: 'production',
    KITH_PROCESS: 'web',
    KITH_LOG: 'error',
    KITH_URL: 'http://127.0.0.1',
    KITH_SECRET: 'only for this measurement, and only on this machine',
    DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`,
  });
  const url = await readyAt(child);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}
