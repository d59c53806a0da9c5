import { m } from '#text';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ListingToTick } from '../pages/listings-to-tick.tsx';
import { phoneWords } from '../pages/ways-in.ts';
import { mostAtOnce } from './commands/review-stale.ts';
import { dayInWords } from './day-text.ts';
import type { StaleView } from './pages/stale.page.tsx';
import { staleListings } from './store/stale-store.ts';
import type { StaleCursor, StaleListing } from './store/stale-store.ts';

export async function staleView(work: Work, after: StaleCursor | null): Promise<StaleView> {
  requirePermission(work, 'directory.edit');

  const found = await staleListings(work, { after, limit: mostAtOnce + 1 });
  const rows = found.slice(0, mostAtOnce);
  const last = found.length > mostAtOnce ? rows.at(-1) : undefined;
  return {
    rows: rows.map((listing) => ({
      id: listing.id,
      name: listing.name,
      line: lineOf(listing),
      ...reachOf(listing),
    })),
    next: last ? `/directory/work/stale?after=${last.assuredOn ?? ''}_${last.id}` : null,
    continued: after !== null,
  };
}

/** Who runs it, when it was last checked, and whether they were asked. */
function lineOf(listing: StaleListing): string {
  const { organisation, assuredOn, assurer } = listing;
  const checked = assuredOn
    ? m.assurance_stale_checked({ day: dayInWords(assuredOn), name: assurer ?? '' })
    : m.assurance_stale_never();
  return [organisation, checked, askedWords(listing)].filter(Boolean).join(' · ');
}

/** By telephone where there is one: that is what answers soonest. */
function reachOf({ phone, url }: StaleListing): Pick<ListingToTick, 'reach'> {
  if (phone) return { reach: phoneWords({ number: phone, extension: null, description: null }) };
  return url ? { reach: { text: url, href: url } } : {};
}

function askedWords({ askedAt, isReminded }: StaleListing): string | null {
  if (!askedAt) return null;
  const day = dayInWords(askedAt);
  return isReminded ? m.assurance_stale_asked_twice({ day }) : m.assurance_stale_asked({ day });
}
