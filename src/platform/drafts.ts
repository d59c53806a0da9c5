import type { NetworkId, UserId } from './ids.ts';
import { homeNetwork, ownTables } from './work.ts';
import type { Work } from './work.ts';

/** What was typed into a form, by field name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

type Tables = {
  'platform.draft': { network_id: NetworkId; user_id: UserId; form: string; typed: string; saved_at: Date };
};

const db = ownTables<Tables>();

/**
 * Keeps what somebody has typed so far, in place of what was kept before.
 *
 * @param form Names the form and the record it is about: `refer`, `listening:<episode id>`.
 */
export async function keepDraft(work: Work, form: string, typed: Typed): Promise<void> {
  const kept = { typed: JSON.stringify(typed), saved_at: work.now };
  await db(work)
    .insertInto('platform.draft')
    .values({ network_id: homeNetwork(work), user_id: work.actor.userId, form, ...kept })
    .onConflict((conflict) => conflict.columns(['network_id', 'user_id', 'form']).doUpdateSet(kept))
    .execute();
}

export type Draft = { readonly typed: Typed; readonly savedAt: Date };

export async function draftOf(work: Work, form: string): Promise<Draft | null> {
  const row = await db(work)
    .selectFrom('platform.draft')
    .where('network_id', '=', homeNetwork(work))
    .where('user_id', '=', work.actor.userId)
    .where('form', '=', form)
    .select(['typed', 'saved_at as savedAt'])
    .executeTakeFirst();
  return row ? { typed: row.typed as unknown as Typed, savedAt: row.savedAt } : null;
}

/** Forgets a draft: its form has been sent. */
export async function dropDraft(work: Work, form: string): Promise<void> {
  await db(work)
    .deleteFrom('platform.draft')
    .where('network_id', '=', homeNetwork(work))
    .where('user_id', '=', work.actor.userId)
    .where('form', '=', form)
    .execute();
}
