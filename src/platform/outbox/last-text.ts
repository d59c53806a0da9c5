import { sql } from 'kysely';

import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { MessageId } from './message.ts';
import { db } from './tables.ts';

export type LastText = { readonly id: MessageId; readonly personId: string | null };

/** The last text that went to a number, given in national digits: what a reply from it answers. */
export async function lastTextTo(work: Work, digits: string): Promise<LastText | null> {
  const row = await db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('channel', '=', sql.lit('text' as const))
    .where(sql<boolean>`platform.national_digits(recipient) = ${digits}`)
    .where('state', 'in', ['sending', 'sent', 'delivered', 'unsure'])
    .select(['id', 'person_id as personId'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
