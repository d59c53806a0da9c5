// Checked by the compiler: an expectation that is not met is an error.
import type { Work } from '#platform/work.ts';

import { db } from '../../src/modules/identity/store/tables.ts';

/** A module cannot name the tables of another. */
export function mayNotRead(work: Work) {
  // @ts-expect-error people.person belongs to people
  return db(work).selectFrom('people.person').selectAll();
}

/** The audit trail is read by identity, and changed by nobody. */
export function mayNotChange(work: Work) {
  // @ts-expect-error what was written stays
  return db(work).updateTable('audit.entry').set({ action: 'identity.nothing-happened' });
}

/** A work's own connection names no table at all. */
export function mayNotGoRound(work: Work) {
  // @ts-expect-error ownTables says which tables are whose
  return work.trx.selectFrom('identity.user');
}
