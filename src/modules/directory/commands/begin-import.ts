import { newId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Terms } from '../importing/batch.ts';
import { insertRun, keepSource } from '../store/import-run.ts';
import type { Source } from '../store/import-run.ts';
import { writeTerms } from '../store/taxonomy-store.ts';

/** Begins the reading of a source: its terms are written first, because its services are sorted by them. */
export async function beginImport(
  work: Work,
  source: Source,
  found: Terms & { readonly total: number },
): Promise<string> {
  requirePermission(work, 'directory.edit');

  const id = newId<string>();
  await keepSource(work, source);
  await insertRun(work, { id, source: source.id, total: found.total });
  await writeTerms(work, found);
  return id;
}
