import { newId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, Place, ServiceId } from '../domain/listing.ts';
import { changesBetween } from './changes.ts';
import { changingAs, noSuchListing } from './keeping.ts';
import type { HistoryView } from './pages/history.page.tsx';
import { standingOf } from './store/listing-store.ts';
import { revisionsOf } from './store/revision-store.ts';
import type { Revision } from './store/revision-store.ts';
import { hidden } from './whereabouts.ts';

const versionsAPage = 20;

/** What a listing said before: every version that is kept, the newest first, and what each changed. */
export async function historyView(work: Work, id: ServiceId, before: number | null): Promise<HistoryView> {
  requirePermission(work, 'directory.own');

  const role = await changingAs(work, id);
  const standing = await standingOf(work, id);
  if (!standing) throw noSuchListing();
  const kept = await revisionsOf(work, id, { before, limit: versionsAPage + 1 });
  const found = kept.map((revision) => withoutHidden(revision, standing.listing));
  const shown = found.slice(0, versionsAPage);
  const last = shown.at(-1);
  return {
    href: `/directory/${id}/history`,
    listingHref: `/directory/${id}`,
    name: standing.listing.name,
    restoreWaits: role !== 'directory-editor',
    version: String(standing.version),
    versions: shown.map((revision, index) => {
      const earlier = found[index + 1] ?? null;
      return {
        version: revision.version,
        what: revision.what,
        byRole: revision.byRole,
        at: revision.changedAt,
        changes: earlier || revision.what === 'added' ? changesBetween(earlier, revision) : null,
        once: revision.version === standing.version ? null : newId<string>(),
      };
    }),
    // What is read from elsewhere may have changed since without leaving a version of its own.
    standsUnkept: before === null && found[0]?.version !== standing.version,
    olderHref:
      found.length > versionsAPage && last ? `/directory/${id}/history?before=${last.version}` : null,
  };
}

/** What must not be known now is not told of what was said before, either. */
function withoutHidden(revision: Revision, now: Listing): Revision {
  if (!now.places.some(({ place }) => place.addressHidden)) return revision;
  const shown = new Set(now.places.filter(({ place }) => !place.addressHidden).map(({ place }) => place.id));
  const places = revision.listing.places.map((at) =>
    shown.has(at.place.id) ? at : { ...at, place: redacted(at.place) },
  );
  return { ...revision, listing: { ...revision.listing, places } };
}

/** That it was hidden is told. */
function redacted(place: Place): Place {
  const { addressHidden: _, ...rest } = hidden(place);
  return place.addressHidden ? { ...rest, addressHidden: true } : rest;
}
