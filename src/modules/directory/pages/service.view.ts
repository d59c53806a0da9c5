import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { saying, theirs } from '#ui/theirs.tsx';
import type { Said, Theirs } from '#ui/theirs.tsx';

import type { ServiceId } from '../domain/listing.ts';
import type { AtPlace, Service } from '../domain/service.ts';
import { textBlocks } from '../domain/text-blocks.ts';
import { serviceWith } from '../store/service-store.ts';
import { termsOfService } from '../store/term-names.ts';
import { doubtsAmong } from '../assurance/store/report-store.ts';
import { keptFor } from '../duplicates/store/kept-store.ts';
import { alternativesTo } from '../finding/alternatives.ts';
import { hrefOf } from '../finding/directory-address.ts';
import { withKept, withOrWithout } from './kept.ts';
import { alsoView } from './also-view.ts';
import { languageWord } from './filter-words.ts';
import { awayWords, costWords, dayWords, freshness } from './notice-words.ts';
import type { ServiceLinks } from './service-links.tsx';
import { structuredText } from './structured.ts';
import { waysIn } from './ways-in.ts';
import { whenView } from './when-view.ts';
import type { PlaceView, ServiceView } from './service.page.tsx';

export type AskedService = {
  readonly id: ServiceId;
  /** What is on the shortlist, where the address keeps it. */
  readonly ids: readonly ServiceId[];
  /** Where people reach Kith. */
  readonly origin: string;
};

/** A service in the order in which somebody asks: what is it, is it for me, when, where, how do I start. */
export async function serviceView(work: Work, asked: AskedService): Promise<ServiceView> {
  requirePermission(work, 'directory.search');

  const { id } = asked;
  const [service, terms, doubts] = await Promise.all([
    serviceWith(work, id),
    termsOfService(work, id),
    doubtsAmong(work, [id]),
  ]);
  if (!service) throw new Refusal('not-found', 'directory.no-such-service');
  const alternatives = await alternativesTo(work, { service, terms });
  return {
    ...answers(service, work.now),
    ...around(service, asked, dayOf(work.now)),
    alternatives,
    doubt: doubts.get(id) ?? null,
    mergedInto: service.status === 'defunct' ? await keptFor(work, id) : null,
    links: linksOf(asked, terms, may(work.actor, 'directory.edit')),
  };
}

function answers(service: Service, now: Date) {
  const { name, organisation, alert, description, howToStart } = service;
  return {
    name,
    theirs: writtenIn(service),
    alert,
    alternateName: service.alternateName,
    by: organisation === name ? null : organisation,
    closed: closedWords(service),
    what: textBlocks(description ?? ''),
    forMe: forMe(service),
    access: service.accessibility.map((one) => [one.description, one.details].filter(Boolean).join(': ')),
    when: whenView(service, now),
    places: service.places.map(placeView),
    cost: costWords(service),
    howToStart: textBlocks(howToStart ?? ''),
    ways: waysIn(service),
    also: alsoView(service.also, dayOf(now)),
    about: about(service, now),
  };
}

function writtenIn({ name, description, whoItIsFor, howToStart }: Service): Theirs {
  return theirs(name, description, whoItIsFor, howToStart);
}

function around(service: Service, { id, ids, origin }: AskedService, today: string) {
  const path = `/directory/${id}`;
  const url = `${origin}${path}`;
  const none = new URLSearchParams();
  const description = service.sentence || m.directory_no_description();
  return {
    calendarHref: service.schedules.some(({ freq, startsOn }) => freq ?? startsOn)
      ? `${path}/calendar.ics`
      : null,
    keep: {
      id,
      name: service.name,
      sentence: service.sentence,
      isKept: ids.includes(id),
      href: withKept(path, none, withOrWithout(ids, id)),
    },
    kept: { count: ids.length, href: withKept('/directory/shortlist', none, ids) },
    card: {
      title: service.name,
      description,
      url,
      language: writtenIn(service).lang ?? localeNow(),
      structured: structuredText(service, { url, today }),
    },
  };
}

function linksOf(
  { id, ids }: AskedService,
  terms: readonly { id: string; name: string }[],
  isEditor: boolean,
): ServiceLinks {
  return {
    sourcesHref: isEditor ? `/directory/${id}/sources` : null,
    wrongHref: `/directory/${id}/report`,
    yoursHref: `/directory/${id}/claim`,
    terms: terms.map((term) => ({ label: term.name, href: hrefOf({ terms: [term.id] }, { ids }) })),
  };
}

function closedWords({ status }: Service): string | null {
  switch (status) {
    case 'active':
      return null;
    case 'inactive':
      return m.directory_closed_inactive();
    case 'defunct':
      return m.directory_closed_defunct();
    case 'temporarily closed':
      return m.directory_closed_now();
  }
}

function forMe(service: Service): ServiceView['forMe'] {
  const { whoItIsFor, languages, interpreting, areas } = service;
  const names = languages
    .map(({ note, ...language }) => {
      const name = languageWord(language);
      return note ? m.directory_language_note({ name, note }) : name;
    })
    .join(', ');
  const covered = areas
    .map((area) => area.name ?? area.description)
    .filter(Boolean)
    .join(', ');
  return {
    who: textBlocks(whoItIsFor ?? ''),
    lines: [
      ageWords(service),
      covered && saying((words) => m.directory_area({ names: words }), covered, writtenIn(service)),
      areas.some((area) => area.hasBorder) && m.directory_area_border(),
      names && m.directory_languages({ names }),
      interpreting && saying((text) => m.directory_interpreting({ text }), interpreting, writtenIn(service)),
    ].filter(isSaid),
  };
}

function isSaid(line: string | Said | false | null): line is string | Said {
  return line !== false && line !== null && line !== '';
}

function ageWords({ minimumAge: from, maximumAge: to }: Service): string | null {
  if (from !== null && to !== null) return m.directory_ages_between({ from, to });
  if (from !== null) return m.directory_ages_from({ from });
  return to === null ? null : m.directory_ages_to({ to });
}

function placeView(place: AtPlace): PlaceView {
  const { type, name, addressLines, town, postcode, transportation, url, addressHidden } = place;
  const lines = [...addressLines, [town, postcode].filter(Boolean).join(' ')].filter((line) => line !== '');
  return {
    kind: type,
    away: type === 'virtual' ? awayWords(place) : null,
    isHidden: addressHidden ?? false,
    // A name that only repeats the address, or there being none, tells nobody where to go.
    name: name !== null && !isRepeated(place, name) ? name : null,
    lines,
    gettingThere: transportation,
    url,
  };
}

function isRepeated(place: AtPlace, name: string): boolean {
  if (place.type !== 'virtual') return place.addressLines.includes(name);
  const away = awayWords(place);
  return /^online$/i.test(name) || away === m.directory_where_telephone();
}

function about(service: Service, now: Date): ServiceView['about'] {
  const { words, isStale } = freshness(service, now);
  const { assured, source, accreditations, changedAt } = service;
  const lines = [
    assured ? saying((name) => m.directory_checked_by({ checked: words, name }), assured.by) : words,
    source
      ? saying((name) => m.directory_read_from({ source: name, day: dayWords(source.readAt) }), source.name)
      : m.directory_changed_on({ day: dayWords(changedAt) }),
    accreditations && saying((text) => m.directory_accredited({ text }), accreditations, writtenIn(service)),
  ];
  return { isStale, lines: lines.filter(isSaid) };
}
