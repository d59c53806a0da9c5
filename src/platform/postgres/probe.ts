import { Client } from 'pg';

import { port } from './socket-folder.ts';

export type Connection = { host: string; port: number; user: string; database: string };

export function connectionThrough(sockets: string): Connection {
  return { host: sockets, port, user: 'kith', database: 'postgres' };
}

/** Who started the server that answers there; undefined when none does, or it is starting or stopping. */
export async function starterOf(sockets: string): Promise<string | undefined> {
  const client = new Client({
    ...connectionThrough(sockets),
    ssl: false,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  });
  // A server that goes away in mid-sentence must not end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ startedBy: string }>(
      `select current_setting('kith.started_by', true) as "startedBy"`,
    );
    return rows[0]?.startedBy;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
