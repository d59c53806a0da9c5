import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { north } from '#tests/support/network.ts';

import type { ServiceId } from '../domain/listing.ts';

/** Who looks after the directory. */
export const editor = {
  networkIds: [north],
  permissions: ['directory.edit', 'directory.search', 'directory.suggest'],
} as const;

/** Somebody without an account is not a user, and tests make users. */
export const visitor = { permissions: ['directory.suggest', 'directory.search'] } as const;

export const linkWorker = {
  userId: newId<UserId>(),
  networkIds: [north],
  permissions: ['directory.suggest', 'referrals.contact'],
} as const;

type Row = Readonly<Record<string, unknown>>;

export async function rowsOf(work: Work, table: string, serviceId: ServiceId): Promise<readonly Row[]> {
  const column = table === 'directory.service' ? 'id' : 'service_id';
  const { rows } = await arrange(work, () =>
    sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${serviceId}`.execute(work.trx),
  );
  return rows;
}

export type Sent = {
  readonly key: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** What was written to anybody, in order. */
export async function messagesIn(work: Work): Promise<readonly Sent[]> {
  const { rows } = await arrange(work, () =>
    sql<Sent>`select key, recipient, subject, body from platform.message order by key`.execute(work.trx),
  );
  return rows;
}

/** The secrets of the links in an email. */
export function tokensIn({ body }: Pick<Sent, 'body'>): readonly string[] {
  return [...body.matchAll(/still-right\/([\w-]+)/g)].map(([, token = '']) => token);
}
