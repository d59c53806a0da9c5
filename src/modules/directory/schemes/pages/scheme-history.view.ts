import { namesOfUsers } from '#modules/identity';
import { m } from '#text';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import { schemeWith } from '../store/read-schemes.ts';
import { revisionsOf } from '../store/revision-store.ts';
import type { Revision } from '../store/revision-store.ts';
import type { SchemeHistoryView } from './scheme-history.page.tsx';
import { changesBetween } from './scheme-changes.ts';
import type { SchemeChange } from './scheme-changes.ts';
import { schemeLines } from './scheme-lines.ts';
import type { SchemeLine } from './scheme-lines.ts';

/** Every change, with what it said before and after. */
export async function schemeHistoryView(work: Work, id: SchemeId): Promise<SchemeHistoryView> {
  requirePermission(work, 'directory.edit');

  const { name } = await schemeWith(work, id);
  const revisions = await revisionsOf(work, id);
  const names = await namesOfUsers(
    work,
    revisions.map(({ changedBy }) => changedBy),
  );
  return {
    id,
    name,
    changes: revisions.map((revision, index) => ({
      at: revision.changedAt,
      by: names.get(revision.changedBy) ?? null,
      changed: changesIn(revision, revisions[index + 1]),
    })),
  };
}

/** Null when it is where the scheme began. */
function changesIn(after: Revision, before: Revision | undefined): readonly SchemeChange[] | null {
  return before ? changesBetween(linesOf(before), linesOf(after)) : null;
}

function linesOf({ snapshot }: Revision): readonly SchemeLine[] {
  const closed = { field: 'closed', key: m.schemes_field_closed(), value: m.schemes_yes() };
  const kith = { field: 'networkId', key: m.schemes_field_network(), value: m.schemes_yes() };
  return [
    ...schemeLines(snapshot),
    ...(snapshot.closed ? [closed] : []),
    ...(snapshot.networkId ? [kith] : []),
  ];
}
