import { m } from '#text';

import type { ServiceSummary } from '../domain/service.ts';
import { noticeOf } from '../pages/notice.ts';

export type Fact = { readonly key: string; readonly value: string };

/** What people see of a listing, short enough to check it at a glance. */
export function factsOf(service: ServiceSummary, now: Date): readonly Fact[] {
  const notice = noticeOf(service, now);
  const said = (key: string, value: string | null) => ({ key, value: value || m.assurance_fact_unknown() });
  return [
    ...(service.organisation ? [said(m.assurance_fact_by(), service.organisation)] : []),
    said(m.assurance_fact_what(), service.sentence),
    said(m.assurance_fact_when(), notice.when),
    said(m.assurance_fact_where(), whereOf(service) ?? notice.where),
    said(m.assurance_fact_cost(), notice.cost),
    said(m.assurance_fact_phone(), service.phones.map(({ number }) => number).join(', ')),
    said(m.assurance_fact_email(), service.email),
    said(m.assurance_fact_web(), service.url),
  ];
}

/** With its postcode, which tells two places of one street apart. */
function whereOf({ places }: ServiceSummary): string | null {
  const [place] = places;
  if (!place || place.type === 'virtual') return null;
  return [...place.addressLines, place.town, place.postcode].filter(Boolean).join(', ') || null;
}
