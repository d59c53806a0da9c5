import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';

import type { StrayId } from '../domain/stray.ts';

type Given = { readonly number?: string; readonly words?: string; readonly at?: Date };

/** A text from 07700 900777 that no network could claim. */
export async function aStray(work: Work, given: Given = {}): Promise<StrayId> {
  const { number = '07700900777', words = 'It is Olive, the bus is late', at = work.now } = given;
  const id = newId<StrayId>();
  await arrange(work, (owner) =>
    sql`insert into messages.stray_text (id, provider_id, number, words, received_at)
      values (${id}, ${newId<string>()}, ${number}, ${words}, ${at})`.execute(owner.trx),
  );
  return id;
}
