import { blankForm } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import type { ClaimsView } from './pages/claims.page.tsx';
import { askedClaims } from './store/asked-claim-store.ts';

const mostShown = 100;

/** Who asked to be rung or written to, so that they can prove that a listing is theirs. */
export async function claimsView(work: Work): Promise<ClaimsView> {
  requirePermission(work, 'directory.edit');

  const claims = await askedClaims(work, mostShown);
  return {
    lines: claims.map(({ serviceId, ...claim }) => ({
      ...claim,
      href: `/directory/${serviceId}`,
      form: blankForm(),
    })),
  };
}

export async function claimsCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const claims = await askedClaims(work, 10_000);
  return csvText([
    ['id', 'name', 'organization', 'how', 'address', 'asked_at', 'has_code'],
    ...claims.map(({ serviceId, name, organisation, channel, address, askedAt, hasCode }) => [
      serviceId,
      name,
      organisation,
      channel,
      address,
      askedAt.toISOString(),
      hasCode,
    ]),
  ]);
}
