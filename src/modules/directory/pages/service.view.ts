import { m } from '#text';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Phone, ServiceId } from '../domain/listing.ts';
import type { AtPlace, Service } from '../domain/service.ts';
import { textBlocks } from '../domain/text-blocks.ts';
import { serviceWith } from '../store/service-store.ts';
import { costWords, dayWords, freshness, nextWords } from './notice-words.ts';
import { scheduleWords } from './schedule-words.ts';
import type { PlaceView, ServiceView, WayIn } from './service.page.tsx';

/** A service in the order in which somebody asks: what is it, is it for me, when, where, how do I start. */
export async function serviceView(work: Work, id: ServiceId): Promise<ServiceView> {
  requirePermission(work, 'directory.search');

  const service = await serviceWith(work, id);
  if (!service) throw new Refusal('not-found', 'directory.no-such-service');
  const { name, organisation, alert, description, howToStart } = service;
  return {
    name,
    alert,
    alternateName: service.alternateName,
    by: organisation === name ? null : organisation,
    closed: closedWords(service),
    what: textBlocks(description ?? ''),
    forMe: forMe(service),
    access: service.accessibility.map((one) => [one.description, one.details].filter(Boolean).join(': ')),
    when: whenView(service, work.now),
    places: service.places.map(placeView),
    cost: costWords(service),
    howToStart: textBlocks(howToStart ?? ''),
    ways: waysIn(service),
    about: about(service, work.now),
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
    .map(({ name, note }) => (note ? m.directory_language_note({ name, note }) : name))
    .join(', ');
  const covered = areas
    .map((area) => area.name ?? area.description)
    .filter(Boolean)
    .join(', ');
  const lines = [
    ageWords(service),
    covered && m.directory_area({ names: covered }),
    names && m.directory_languages({ names }),
    interpreting && m.directory_interpreting({ text: interpreting }),
  ];
  return {
    who: textBlocks(whoItIsFor ?? ''),
    lines: lines.filter((line) => line !== null).filter((line) => line !== ''),
  };
}

function ageWords({ minimumAge: from, maximumAge: to }: Service): string | null {
  if (from !== null && to !== null) return m.directory_ages_between({ from, to });
  if (from !== null) return m.directory_ages_from({ from });
  return to === null ? null : m.directory_ages_to({ to });
}

function whenView({ schedules }: Service, now: Date): ServiceView['when'] {
  const own = new Set(schedules.flatMap(({ description }) => description ?? []));
  return {
    lines: scheduleWords(schedules),
    next: nextWords(schedules, now),
    ownWords: [...own].flatMap((text) => textBlocks(text)),
  };
}

function placeView({ type, name, addressLines, town, postcode, transportation, url }: AtPlace): PlaceView {
  const lines = [...addressLines, [town, postcode].filter(Boolean).join(' ')].filter((line) => line !== '');
  return {
    kind: type,
    // A name that only repeats the address, or there being none, tells nobody where to go.
    name: name !== null && !addressLines.includes(name) ? name : null,
    lines,
    gettingThere: transportation,
    url,
  };
}

function waysIn({ phones, email, url, organisationUrl, contacts, waitTime }: Service): readonly WayIn[] {
  const site = url ?? organisationUrl;
  return [
    ...phones.slice(0, 5).map((phone) => ({ kind: 'phone', ...phoneWords(phone) }) as const),
    ...(email ? [{ kind: 'email', text: email, href: `mailto:${email}` } as const] : []),
    ...(site ? [{ kind: 'web', text: withoutScheme(site), href: site } as const] : []),
    ...contacts.slice(0, 3).flatMap(({ name, title }) => {
      const text = [name, title].filter(Boolean).join(', ');
      return text ? [{ kind: 'ask', text, href: null } as const] : [];
    }),
    ...(waitTime ? [{ kind: 'wait', text: waitTime, href: null } as const] : []),
  ];
}

function phoneWords({ number, extension, description }: Phone): { text: string; href: string | null } {
  const whole = extension ? m.directory_phone_extension({ number, extension }) : number;
  const digits = number.replaceAll(/[^\d+]/g, '');
  return {
    text: description ? `${whole} (${description})` : whole,
    href: /^\+?\d{3,15}$/.test(digits) && !/[^\d\s().+/-]/.test(number) ? `tel:${digits}` : null,
  };
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function about(service: Service, now: Date): ServiceView['about'] {
  const { words, isStale } = freshness(service, now);
  const { assured, source, terms, accreditations, changedAt } = service;
  const lines = [
    assured ? m.directory_checked_by({ checked: words, name: assured.by }) : words,
    source
      ? m.directory_read_from({ source: source.name, day: dayWords(source.readAt) })
      : m.directory_changed_on({ day: dayWords(changedAt) }),
    accreditations && m.directory_accredited({ text: accreditations }),
    terms.length > 0 && m.directory_terms({ names: terms.slice(0, 20).join(', ') }),
  ];
  return { isStale, lines: lines.filter((line) => typeof line === 'string' && line !== '') as string[] };
}
