import type { UserId } from '#platform/ids.ts';

import type { IdentityDatabase } from './tables.ts';

export type Persona = {
  readonly userId: UserId;
  /** The role and place, in English and in Welsh: `GP at Elm Street Surgery`. */
  readonly label: { readonly en: string; readonly cy: string };
  readonly name: string;
  readonly group: string;
};

/** Whom a visitor of the demonstration may be. Asked before anyone is signed in, so outside any work. */
export async function personas(db: IdentityDatabase): Promise<readonly Persona[]> {
  const rows = await db
    .selectFrom('identity.persona as p')
    .innerJoin('identity.user as u', 'u.id', 'p.user_id')
    .select(['p.user_id as userId', 'p.label as en', 'p.label_cy as cy', 'p.group', 'u.name'])
    .orderBy('p.position')
    .limit(100)
    .execute();
  return rows.map(({ en, cy, ...rest }) => ({ ...rest, label: { en, cy } }));
}
