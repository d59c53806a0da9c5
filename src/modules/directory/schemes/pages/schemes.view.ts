import { m } from '#text';
import { addDays, dayOf } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { staleDays } from '../../assurance/domain/freshness.ts';
import { linkWorkerKinds, referrers } from '../domain/scheme.ts';
import { openConsents } from '../store/consent-store.ts';
import { waitingProposalCount } from '../store/proposal-store.ts';
import { placesServed } from '../store/search-schemes.ts';
import { queryString } from '../scheme-query.ts';
import type { SchemesAsked } from '../scheme-query.ts';
import { schemesAsked } from '../schemes-asked.ts';
import { schemeNotice } from './scheme-notice.ts';
import type { SchemesView } from './schemes.page.tsx';
import { linkWorkerWords, referrerWords } from './words.ts';

const schemesAPage = 20;

/** Everybody's page: who serves this postcode, and, before anything is asked, all there are. */
export async function schemesView(work: Work, asked: SchemesAsked): Promise<SchemesView> {
  requirePermission(work, 'directory.search');

  const freshSince = addDays(dayOf(work.now), -staleDays);
  const found = await schemesAsked(work, asked, { freshSince, limit: schemesAPage });
  const isAll = queryString({ ...asked, page: 1 }) === '';
  return {
    asked,
    options: {
      referrers: referrers.map((value) => ({ value, label: referrerWords(value) })),
      linkWorkers: linkWorkerKinds
        .filter((kind) => kind !== 'both')
        .map((value) => ({ value, label: linkWorkerWords(value) ?? '' })),
    },
    isAll,
    notices: found.schemes.map((scheme) => schemeNotice(scheme, work.now)),
    total: found.total,
    near: found.readAs ?? asked.near,
    summary: isAll ? summaryOf(found) : null,
    page: found.page,
    pages: found.pages,
    places: isAll
      ? (await placesServed(work)).map(({ name, schemes }) => ({
          label: m.schemes_place_count({ name, count: schemes }),
          href: `/schemes?${new URLSearchParams({ near: name }).toString()}`,
        }))
      : [],
    oldHref: asked.old ? null : '/schemes?old=1',
    consentsWaiting: may(work.actor, 'referrals.allocate') ? (await openConsents(work)).length : 0,
    proposalsWaiting: may(work.actor, 'directory.edit') ? await waitingProposalCount(work) : null,
  };
}

function summaryOf({ total, withWait, fresh }: { total: number; withWait: number; fresh: number }) {
  return total === 0 ? null : m.schemes_summary({ count: total, withWait, fresh });
}
