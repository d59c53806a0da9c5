import type { Schedule } from '../domain/schedule.ts';
import { dayInMonth } from '../domain/schedule.ts';
import type { AtPlace, Service } from '../domain/service.ts';
import { specialDays } from '../domain/special-days.ts';

const dayNames = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const;

type Where = {
  readonly url: string;
  /** Days that are not as usual are told from then on. */
  readonly today: string;
};

/**
 * A service in the words of schema.org, for search engines and assistants. What is not known is left out.
 *
 * @returns JSON that can stand within a script element: nothing in it ends one.
 */
export function structuredText(service: Service, { url, today }: Where): string {
  return JSON.stringify(known(structured(service, { url, today }))).replaceAll('<', String.raw`\u003c`);
}

function structured(service: Service, { url, today }: Where) {
  const special = specialHours(service.schedules, today);
  const { name, alternateName, sentence, organisation, organisationUrl, areas } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': url,
    url,
    name,
    alternateName,
    description: service.description ?? sentence,
    serviceType: service.terms,
    provider: organisation && { '@type': 'Organization', name: organisation, url: organisationUrl },
    areaServed: areas.flatMap((area) => area.name ?? []),
    audience: service.whoItIsFor && { '@type': 'Audience', audienceType: service.whoItIsFor },
    hoursAvailable: [...service.schedules.flatMap(hours), ...special],
    offers: service.costs.flatMap(({ amount, currency, option }) =>
      amount === null
        ? []
        : [{ '@type': 'Offer', price: amount, priceCurrency: currency ?? 'GBP', description: option }],
    ),
    availableChannel: channels(service, special),
  };
}

/** Weekly hours only: that is all these can say. */
function hours({ freq, interval, byDay, opensAt, closesAt, validFrom, validTo, until }: Schedule) {
  if (freq !== 'WEEKLY' || (interval ?? 1) !== 1 || opensAt === null) return [];
  return [
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: byDay.flatMap((text) => {
        const day = dayInMonth(text)?.day;
        return day ? [`https://schema.org/${dayNames[day]}`] : [];
      }),
      opens: opensAt,
      closes: closesAt,
      validFrom,
      validThrough: validTo ?? until,
    },
  ];
}

type Hours = ReturnType<typeof specialHours>;

/** Closed is a spell of no length: what search engines and OpenActive read as a day on which it is closed. */
function specialHours(schedules: readonly Schedule[], today: string) {
  return specialDays(schedules, today).flatMap(({ from, to, spells }) =>
    (spells.length === 0 ? [closed] : spells).map(({ opensAt, closesAt }) => ({
      '@type': 'OpeningHoursSpecification',
      opens: opensAt,
      closes: closesAt,
      validFrom: from,
      validThrough: to,
    })),
  );
}

const closed = { opensAt: '00:00', closesAt: '00:00' };

/** Also in which languages: of a service itself nothing of the kind can be said. */
function channels({ places, phones, url, email, languages }: Service, special: Hours) {
  const availableLanguage = languages.map((language) => language.code ?? language.name);
  return [
    ...places
      .filter(({ type }) => type === 'physical')
      .map((place) => ({
        serviceLocation: { ...placeOf(place), specialOpeningHoursSpecification: special },
      })),
    ...phones.slice(0, 1).map(({ number }) => ({
      servicePhone: { '@type': 'ContactPoint', telephone: number, email },
    })),
    ...(url ? [{ serviceUrl: url }] : []),
  ].map((channel) => ({ '@type': 'ServiceChannel', ...channel, availableLanguage }));
}

function placeOf({ name, addressLines, town, postcode, position }: AtPlace) {
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLines.join(', '),
      addressLocality: town,
      postalCode: postcode,
    },
    geo: position && { '@type': 'GeoCoordinates', ...position },
  };
}

/** Without what is null, empty text and empty lists. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, known(part)] as const);
  return Object.fromEntries(entries.filter(([, part]) => !isNothing(part)));
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
