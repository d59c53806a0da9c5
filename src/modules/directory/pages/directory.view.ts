import { m } from '#text';
import type { MapTiles } from '#platform/settings.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { filtersShown } from '../finding/filters-shown.ts';
import { usualWithinMetres } from '../search/query.ts';
import type { FoundService, Spot } from '../search/query.ts';
import { offeredAt } from '../store/offered-store.ts';
import { namesOfTerms } from '../store/term-names.ts';
import { chipsOf } from './chips.ts';
import type { PageAsked } from './chips.ts';
import { hrefOf, hrefsOf, isSearch } from '../finding/directory-address.ts';
import type { DirectoryView } from './directory.page.tsx';
import { exampleWords } from './examples.tsx';
import type { Example } from './examples.tsx';
import { foundNotice } from './found-notice.ts';
import { alsoSentence, countSentence, placeSentence, relaxedSentence } from './found-words.ts';
import type { KeepLink } from './keep-link.tsx';
import { withKept, withOrWithout } from './kept.ts';
import type { MapView } from './map-beside.tsx';
import type { NothingView } from './nothing-found.tsx';
import type { FoundView } from './results.tsx';
import { searched, whatIsNear } from '../finding/searched.ts';
import type { Searched } from '../finding/searched.ts';

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
  const offered = await offeredAt(work, answer?.found.mark ?? '');
  const begun = {
    asked,
    ids,
    filters: filtersShown(asked, offered),
    kept: { count: ids.length, href: withKept('/directory/shortlist', new URLSearchParams(), ids) },
    chips: chipsOf(asked, termNames).map(({ label, without }) => ({
      label,
      href: hrefOf(firstPage(without), { ids }),
    })),
    clearHref: hrefOf({ words: asked.words, near: asked.near }, { ids }),
    examples: exampleLinks(ids),
  };
  if (answer === null) return { ...begun, found: null, nothing: null };
  const shown = answer.isFirstInstead ? { ...asking, asked: firstPage(asked) } : asking;
  if (answer.found.services.length > 0)
    return { ...begun, found: foundView({ ...answer, now: work.now }, shown), nothing: null };
  return { ...begun, found: null, nothing: await nothingView(work, shown, answer.near) };
}

type Seen = Searched & { readonly now: Date };

function foundView({ found, near, now, isFirstInstead }: Seen, { asked, ids, tiles }: Asking): FoundView {
  const hrefKeeping = hrefsOf(asked);
  const keep = (service: FoundService): KeepLink => ({
    id: service.id,
    name: service.name,
    sentence: service.sentence,
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
    remarks: [
      isFirstInstead ? m.directory_list_changed() : null,
      placeSentence(asked, near),
      relaxedSentence(found),
      alsoSentence(found),
    ].filter((remark) => remark !== null),
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

const mostNear = 3;

/** Less was asked for already, down to the words alone: what is left is what they were, and what is near. */
async function nothingView(work: Work, { asked, ids }: Asking, near: Spot | null): Promise<NothingView> {
  const { words, whom, exact } = asked;
  const only = { words, whom, exact };
  const around = near && words !== '' ? await whatIsNear(work, near, mostNear) : [];
  return {
    words,
    unknownPlace: near === null ? asked.near : '',
    isNarrowed: hrefOf(firstPage(asked)) !== hrefOf(only),
    meantHref: exact ? hrefOf({ ...firstPage(asked), exact: false }, { ids }) : null,
    near:
      near && around.length > 0
        ? {
            name: near.name,
            href: hrefOf({ near: asked.near }, { ids }),
            notices: around.map((one) => foundNotice(one, { now: work.now, near, keep: null })),
          }
        : null,
    examples: exampleLinks(ids),
  };
}

function exampleLinks(ids: readonly ServiceId[]): readonly Example[] {
  return exampleWords().map((words) => ({ label: words, href: hrefOf({ words }, { ids }) }));
}

function firstPage(asked: PageAsked): PageAsked {
  return { ...asked, after: null, before: null };
}
