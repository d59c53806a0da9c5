import { networks } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from './domain/scheme.ts';
import { linkHash } from './link-token.ts';
import type { ConsentsView } from './pages/consents.page.tsx';
import { schemeLines } from './pages/scheme-lines.ts';
import type { ClaimSchemeView, SchemeLinkView } from './pages/scheme-link.page.tsx';
import { schemeAskingBy } from './store/asking-store.ts';
import { openConsents } from './store/consent-store.ts';
import { schemeWith } from './store/read-schemes.ts';

/** What the link of an email leads to. @throws Refusal when nobody was ever sent such a link. */
export async function schemeLinkView(work: Work, token: string): Promise<SchemeLinkView> {
  requirePermission(work, 'directory.suggest');

  const asking = await schemeAskingBy(work, linkHash(token), 'seen');
  if (!asking) throw new Refusal('not-found', 'directory.no-such-link');
  const { id, ...scheme } = await schemeWith(work, asking.schemeId);
  if (asking.answer !== null) return { state: 'answered', id, name: scheme.name, answer: asking.answer };
  if (asking.expiresAt <= work.now) return { state: 'over' };
  const correctHref = `/schemes/proposal?about=${id}&by=${token}`;
  return { state: 'open', id, name: scheme.name, lines: schemeLines(scheme), correctHref };
}

export async function claimSchemeView(work: Work, id: SchemeId): Promise<Omit<ClaimSchemeView, 'tooMany'>> {
  requirePermission(work, 'directory.suggest');

  const { name, email, closedAt } = await schemeWith(work, id);
  return { id, name, email: closedAt === null ? email : null, form: blankForm() };
}

/** The schemes of which an editor asks whether they are of a network of whoever looks. */
export async function consentsView(work: Work): Promise<ConsentsView> {
  requirePermission(work, 'referrals.allocate');

  const names = new Map((await networks(work)).map(({ id, name }) => [id, name]));
  return {
    lines: (await openConsents(work)).map(({ id, schemeId, networkId, name, runBy }) => ({
      id,
      href: `/schemes/${schemeId}`,
      name,
      runBy,
      network: names.get(networkId) ?? '',
      form: blankForm(),
    })),
  };
}
