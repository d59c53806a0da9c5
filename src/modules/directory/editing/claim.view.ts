import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { messagesAbout } from '#platform/outbox.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { publishedOf } from './claiming/published.ts';
import { isOpen } from './domain/claim.ts';
import type { ClaimId } from './domain/claim.ts';
import { noSuchListing } from './keeping.ts';
import type { ClaimView } from './pages/claim.page.tsx';
import type { CodeView } from './pages/code.page.tsx';
import { claimThere } from './store/claim-store.ts';
import { keeperRole } from './store/owner-store.ts';

/** Who asks: the account that may keep listings, or another that may not, or nobody. */
export type Asking = {
  readonly knownAs: UserId | null;
  readonly isOther: boolean;
  /** They change any listing. */
  readonly isEditor: boolean;
};

/** Whether whoever asks may change it already, and has nothing to prove. */
export async function mayChange(work: Work, id: ServiceId, { knownAs, isEditor }: Asking): Promise<boolean> {
  requirePermission(work, 'directory.suggest');

  if (!(await publishedOf(work, id))) throw noSuchListing();
  return isEditor || (knownAs !== null && (await keeperRole(work, id, knownAs)) !== null);
}

/** Where a code can be sent to prove who keeps a listing. */
export async function claimView(
  work: Work,
  id: ServiceId,
  { asking, form }: { asking: Asking; form: FormState },
): Promise<ClaimView> {
  requirePermission(work, 'directory.suggest');

  const published = await publishedOf(work, id);
  if (!published) throw noSuchListing();
  return {
    href: `/directory/${id}/claim`,
    listingHref: `/directory/${id}`,
    name: published.name,
    channels: published.channels,
    isOther: asking.isOther,
    // There is nothing to choose between when there is one.
    form: { ...form, values: { address: published.channels[0]?.address ?? '', ...form.values } },
  };
}

export type CodeAsked = {
  readonly claimId: ClaimId | null;
  readonly asking: Asking;
  readonly demonstration: boolean;
  readonly form: FormState;
};

/** Where the code is typed. In a demonstration no message leaves, so the code is shown. */
export async function codeView(work: Work, id: ServiceId, asked: CodeAsked): Promise<CodeView> {
  requirePermission(work, 'directory.suggest');

  const { claimId, asking, demonstration, form } = asked;
  const published = await publishedOf(work, id);
  if (!published) throw noSuchListing();
  const claim = claimId && (await claimThere(work, id, claimId));
  return {
    href: `/directory/${id}/claim/code`,
    claimHref: `/directory/${id}/claim`,
    listingHref: `/directory/${id}`,
    name: published.name,
    claimId: claim && claimId,
    sentTo: claim && claim.address,
    channel: claim?.channel ?? 'email',
    isAwaited: claim?.codeHash === null,
    isEnded: claim !== null && !isOpen(claim, work.now),
    asksName: asking.knownAs === null,
    shownCode: demonstration && claim ? await codeWritten(work, claim.id) : null,
    form,
  };
}

async function codeWritten(work: Work, id: ClaimId): Promise<string | null> {
  const inNone = { ...work, actor: { ...work.actor, networkIds: [noNetwork] } };
  const [message] = await messagesAbout(inNone, 'claim', id);
  return /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(message?.body ?? '')?.[0] ?? null;
}
