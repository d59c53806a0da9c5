import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { sendSchemeLink } from '../send-scheme-link.ts';
import { schemesToAsk } from '../store/asking-store.ts';

const atOnce = 100;

/**
 * Asks schemes that will not be fresh much longer whether all is still right, by email.
 *
 * @param origin Where people reach Kith.
 * @returns How many were asked; fewer than 100 means that nobody is left for now.
 */
export async function askSchemes(work: Work, origin: string): Promise<number> {
  requirePermission(work, 'directory.edit');

  const schemes = await schemesToAsk(work, atOnce);
  for (const scheme of schemes) await sendSchemeLink(work, scheme, { why: 'stale', origin });
  if (schemes.length > 0) {
    const details = { asked: schemes.length };
    await audit(work, 'directory.schemes-asked', { type: 'directory', id: work.requestId, details });
  }
  return schemes.length;
}
