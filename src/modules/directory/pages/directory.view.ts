import { m } from '#text';
import type { MapTiles } from '#platform/settings.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { filtersShown } from '../finding/filters-shown.ts';
import { usualWithinMetres } from '../search/query.ts';
import type { Found, FoundService, Spot } from '../search/query.ts';
import { audiencesAt } from '../store/audience-store.ts';
import { namesOfTerms } from '../store/term-names.ts';
import { chipsOf } from './chips.ts';
import type { PageAsked } from './chips.ts';
import { hrefOf, hrefsOf, isSearch } from '../finding/directory-address.ts';
import type { DirectoryView } from './directory.page.tsx';
import { exampleWords } from './examples.tsx';
import { foundNotice } from './found-notice.ts';
import { alsoSentence, countSentence, placeSentence, relaxedSentence } from './found-words.ts';
import type { KeepLink } from './keep-link.tsx';
import { withKept, withOrWithout } from './kept.ts';
import type { MapView } from './map-beside.tsx';
import type { NothingView } from './nothing-found.tsx';
import type { FoundView } from './results.tsx';
import { searched } from '../finding/searched.ts';

export type Asking = {
  readonly asked: PageAsked;
  /** What is on the shortlist, where the address keeps it. */
  readonly ids: readonly ServiceId[];
  readonly tiles: MapTiles | null;
};

/** The search line, and what it found when something was asked. */
export async function directoryView(work: Work, asking: Asking): Promise<DirectoryView> {
  requirePermission(work, 'directory.search');

  const { asked, ids } = asking;
  const [termNames, answer] = await Promise.all([
    namesOfTerms(work, asked.terms),
    isSearch(asked) ? searched(work, asked) : null,
  ]);
  const audiences = await audiencesAt(work, answer?.found.mark ?? '');
  const begun = {
    asked,
    ids,
    filters: filtersShown(asked, audiences),
    kept: { count: ids.length, href: withKept('/directory/shortlist', new URLSearchParams(), ids) },
    chips: chipsOf(asked, termNames).map(({ label, without }) => ({
      label,
      href: hrefOf(firstPage(without), { ids }),
    })),
    clearHref: hrefOf({ words: asked.words, near: asked.near }, { ids }),
    examples: exampleWords().map((words) => ({ label: words, href: hrefOf({ words }, { ids }) })),
  };
  if (answer === null) return { ...begun, found: null, nothing: null };
  if (answer.found.services.length === 0)
    return { ...begun, found: null, nothing: nothingView(asking, begun.examples) };
  return { ...begun, found: foundView({ ...answer, now: work.now }, asking), nothing: null };
}

type Seen = { readonly found: Found; readonly near: Spot | null; readonly now: Date };

function foundView({ found, near, now }: Seen, { asked, ids, tiles }: Asking): FoundView {
  const hrefKeeping = hrefsOf(asked);
  const keep = (service: FoundService): KeepLink => ({
    id: service.id,
    name: service.name,
    isKept: ids.includes(service.id),
    href: hrefKeeping(withOrWithout(ids, service.id)),
  });
  const having = (tier: FoundService['has']) =>
    found.services.filter(({ has }) => has === tier).map((one) => foundNotice(one, { now, near, keep }));
  const [every, some] = [having('every'), having('some')];
  const isMapped = [...every, ...some].some(({ position }) => position);
  const on = (cursor: Partial<PageAsked>) => hrefOf({ ...firstPage(asked), ...cursor }, { ids });
  return {
    sentence: countSentence(asked, found, near),
    remarks: [placeSentence(asked, near), relaxedSentence(found), alsoSentence(found)].filter(
      (remark) => remark !== null,
    ),
    mended:
      found.readAs === null
        ? null
        : { read: found.readAs, typed: asked.words, insteadHref: on({ exact: true }) },
    every,
    some,
    map: isMapped ? mapView({ near, tiles, metres: asked.withinMetres }) : null,
    previousHref: found.previous === null ? null : on({ before: found.previous }),
    nextHref: found.next === null ? null : on({ after: found.next }),
    firstHref: asked.after === null && asked.before === null ? null : on({}),
  };
}

type Mapped = Pick<Asking, 'tiles'> & { readonly near: Spot | null; readonly metres: number | null };

function mapView({ near, tiles, metres }: Mapped): MapView {
  const { latitude = null, longitude = null, name = '' } = near ?? {};
  return {
    tiles: tiles?.address ?? null,
    credit: tiles?.credit ?? null,
    centre:
      latitude === null || longitude === null
        ? null
        : { name, latitude, longitude, metres: metres ?? usualWithinMetres },
  };
}

function nothingView({ asked, ids }: Asking, examples: DirectoryView['examples']): NothingView {
  const { words, near, whom } = asked;
  const plain = { words, near, whom };
  const ways = [
    { label: m.directory_nothing_without_filters(), asked: plain },
    { label: m.directory_nothing_near({ near }), asked: { near } },
    { label: m.directory_near_drop(), asked: { words } },
  ];
  const here = hrefOf(firstPage(asked), { ids });
  const hrefs = ways.map((way) => ({ label: way.label, href: hrefOf(way.asked, { ids }) }));
  return {
    words,
    examples,
    ways: hrefs.filter(
      ({ href }, index) =>
        href !== here &&
        href !== hrefOf({}, { ids }) &&
        hrefs.findIndex((other) => other.href === href) === index,
    ),
  };
}

function firstPage(asked: PageAsked): PageAsked {
  return { ...asked, after: null, before: null };
}
