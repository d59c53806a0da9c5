import { m } from '#text';

import type { ServiceSummary } from '../domain/service.ts';
import { noticeOf } from '../pages/notice.ts';
import { phoneWords } from '../pages/ways-in.ts';

type Way = { readonly text: string; readonly href: string | null };

export type Fact = {
  readonly key: string;
  readonly value: string;
  /** What to ring, write to or open, where that is what it says. */
  readonly ways: readonly Way[];
};

/** What people see of a listing, short enough to check it at a glance. */
export function factsOf(service: ServiceSummary, now: Date): readonly Fact[] {
  const notice = noticeOf(service, now);
  const said = (key: string, value: string | null, ways: readonly Way[] = []) => ({
    key,
    value: value || m.assurance_fact_unknown(),
    ways,
  });
  const phones = service.phones.map(phoneWords);
  const { email, url } = service;
  return [
    ...(service.organisation ? [said(m.assurance_fact_by(), service.organisation)] : []),
    said(m.assurance_fact_what(), service.sentence),
    said(m.assurance_fact_when(), notice.when),
    said(m.assurance_fact_where(), whereOf(service) ?? notice.where),
    said(m.assurance_fact_cost(), notice.cost),
    said(m.assurance_fact_phone(), phones.map(({ text }) => text).join(', '), phones),
    said(m.assurance_fact_email(), email, email ? [{ text: email, href: `mailto:${email}` }] : []),
    said(m.assurance_fact_web(), url, url ? [{ text: url, href: url }] : []),
  ];
}

/** With its postcode, which tells two places of one street apart. */
function whereOf({ places }: ServiceSummary): string | null {
  const [place] = places;
  if (!place || place.type === 'virtual') return null;
  return [...place.addressLines, place.town, place.postcode].filter(Boolean).join(', ') || null;
}
