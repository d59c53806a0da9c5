import { sql } from 'kysely';

import { auditAll } from '../audit.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import { db } from './tables.ts';

type About = { readonly type: string; readonly id: string };

/**
 * Calls off what was written about a record and still waits: it is never sent. What is being sent goes.
 *
 * @returns How many.
 */
export async function withdrawMessages(work: Work, about: About, keyStart = ''): Promise<number> {
  const withdrawn = await db(work)
    .updateTable('platform.message')
    .set({ state: 'withdrawn', problem: null })
    .where('network_id', '=', withinReach(work))
    .where('about_type', '=', about.type)
    .where('about_id', '=', about.id)
    .where(sql<boolean>`starts_with(key, ${keyStart})`)
    .where('state', '=', 'waiting')
    .returning(['network_id as networkId', 'id', 'person_id as personId'])
    .execute();
  await auditAll(
    work,
    'outbox.withdrawn',
    withdrawn.map(({ networkId, id, personId }) => ({
      type: 'message',
      id,
      networkId,
      ...(personId ? { personId } : {}),
    })),
  );
  return withdrawn.length;
}
