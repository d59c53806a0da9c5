import { m } from '#text';
import { theirs } from '#ui/theirs.tsx';
import type { Theirs } from '#ui/theirs.tsx';

import type { Phone, ServiceId } from '../domain/listing.ts';
import type { AtPlace, ServiceSummary } from '../domain/service.ts';
import { noticeOf } from '../pages/notice.ts';
import { phoneWords } from '../pages/ways-in.ts';

/** A service as it stands on a shortlist: all that somebody needs to go there, on a few lines. */
export type Listed = {
  readonly id: ServiceId;
  readonly name: string;
  /** The language of what they wrote. */
  readonly theirs: Theirs;
  readonly href: string;
  readonly sentence: string;
  /** Why it cannot be used now. */
  readonly closed: string | null;
  readonly facts: readonly Fact[];
};

export type Fact = { readonly term: string; readonly words: string; readonly href: string | null };

export function listed(service: ServiceSummary, now: Date): Listed {
  const { id, name, href, sentence, when, where, cost } = noticeOf(service, now);
  const [phone] = service.phones;
  return {
    id,
    name,
    theirs: theirs(name, sentence),
    href,
    sentence,
    closed: service.status === 'active' ? null : m.shortlist_closed(),
    facts: [
      { term: m.directory_fact_when(), words: when, href: null },
      { term: m.directory_fact_where(), words: fullAddress(service.places) ?? where, href: null },
      ...reachFact(phone, service),
      { term: m.directory_fact_cost(), words: cost, href: null },
    ],
  };
}

function reachFact(phone: Phone | undefined, { email, url }: ServiceSummary): readonly Fact[] {
  if (phone) {
    const { text, href } = phoneWords(phone);
    return [{ term: m.directory_start_ring(), words: text, href }];
  }
  if (email) return [{ term: m.directory_start_email(), words: email, href: `mailto:${email}` }];
  return url ? [{ term: m.directory_start_web(), words: url, href: url }] : [];
}

/** With its postcode, where it is one place: that is what one tells a taxi. */
function fullAddress(places: readonly AtPlace[]): string | null {
  const [place, ...more] = places.filter(({ type }) => type === 'physical');
  if (!place || more.length > 0) return null;
  const { name, addressLines, town, postcode } = place;
  const lines = [name, ...addressLines, [town, postcode].filter(Boolean).join(' ')];
  return [...new Set(lines.filter(Boolean))].join(', ') || null;
}
