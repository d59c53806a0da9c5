import { m } from '#text';
import { newId, noNetwork } from '#platform/ids.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { inTheirLanguage } from '../editing/in-their-language.ts';
import type { SchemeAskingId, WhyAsked } from './domain/scheme-asking.ts';
import { newLinkToken } from './link-token.ts';
import { writeSchemeAsking } from './store/asking-store.ts';
import type { SchemeToAsk } from './store/asking-store.ts';

export type Asking = {
  readonly why: WhyAsked;
  /** Where people reach Kith: it stands in the link. */
  readonly origin: string;
};

/** Sends a link to the published address of a scheme: whoever opens it there speaks for the scheme. In both languages. */
export async function sendSchemeLink(
  work: Work,
  scheme: SchemeToAsk,
  { why, origin }: Asking,
): Promise<void> {
  const { token, hash } = newLinkToken();
  const id = newId<SchemeAskingId>();
  await writeSchemeAsking(work, { id, schemeId: scheme.id, tokenHash: hash, why });
  const link = `${origin}/schemes/still-right/${token}`;
  const { name } = scheme;
  await writeMessage(work, {
    key: `scheme-asking:${id}`,
    channel: 'email',
    recipient: scheme.email,
    ...inTheirLanguage(null, () => ({
      subject: m.schemes_link_subject(),
      body: why === 'stale' ? m.schemes_link_stale({ name, link }) : m.schemes_link_claimed({ name, link }),
    })),
    about: { type: 'scheme', id: scheme.id },
    networkId: noNetwork,
  });
}
