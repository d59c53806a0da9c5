import { m } from '#text';
import { inLocale } from '#platform/locale.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Proposal } from './store/proposal-store.ts';

type Outcome =
  | { readonly outcome: 'approved'; readonly name: string }
  | { readonly outcome: 'declined'; readonly name: string; readonly reason: string };

/** Tells whoever proposed a scheme what came of it, in their language, if they wanted to know. */
export async function tellProposer(
  work: Work,
  {
    id,
    proposerEmail,
    language,
  }: Pick<Proposal, 'id' | 'language'> & { readonly proposerEmail: string | null },
  outcome: Outcome,
): Promise<void> {
  if (proposerEmail === null) return;
  const { subject, body } = inLocale(language, () => ({
    subject: m.schemes_told_subject(),
    body: bodyOf(outcome),
  }));
  await writeMessage(work, {
    key: `scheme-proposal:${id}`,
    channel: 'email',
    recipient: proposerEmail,
    subject,
    body,
    about: { type: 'scheme-proposal', id },
  });
}

function bodyOf(outcome: Outcome): string {
  const { name } = outcome;
  return outcome.outcome === 'approved'
    ? m.schemes_told_approved({ name })
    : m.schemes_told_declined({ name, reason: outcome.reason });
}
