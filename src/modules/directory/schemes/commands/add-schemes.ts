import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { writeScheme } from '../store/write-schemes.ts';
import type { SchemeToWrite } from '../store/write-schemes.ts';

export type NewScheme = Omit<SchemeToWrite, 'version' | 'closedAt'>;

/** Adds schemes that nobody proposed: those of a register that is taken over, or of a demonstration. */
export async function addSchemes(work: Work, schemes: readonly NewScheme[]): Promise<void> {
  requirePermission(work, 'directory.edit');

  for (const scheme of schemes) await writeScheme(work, { ...scheme, version: 1, closedAt: null });
  await audit(work, 'directory.schemes-added', {
    type: 'directory',
    id: work.requestId,
    details: { schemes: schemes.length },
  });
}
