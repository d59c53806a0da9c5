import { m } from '#text';
import { noticeOf } from '#modules/directory';
import type { Service, ServiceSummary } from '#modules/directory';

/** A service as somebody reads of it on paper or in a message, in the language of the moment. */
export type ServiceFacts = {
  readonly name: string;
  readonly sentence: string;
  readonly when: string;
  /** With street and postcode, where it is one place. */
  readonly where: string;
  /** Empty when they have given none. */
  readonly phone: string;
  /** Dials it; null when it cannot be. */
  readonly call: string | null;
  readonly cost: string;
  readonly start: string;
};

export function serviceFacts(service: Service, now: Date): ServiceFacts {
  const { name, sentence, when, cost } = noticeOf(service, now);
  return {
    name,
    sentence,
    when,
    where: whereOf(service, now),
    phone: phoneOf(service),
    call: callOf(service),
    cost,
    start: startOf(service),
  };
}

function callOf({ phones }: Pick<ServiceSummary, 'phones'>): string | null {
  const digits = phones[0]?.number.replaceAll(/[\s().-]/g, '') ?? '';
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}

/** The first number that they have given; empty when none. */
export function phoneOf({ phones }: Pick<ServiceSummary, 'phones'>): string {
  const [phone] = phones;
  if (!phone) return '';
  const { number, extension } = phone;
  return extension ? m.directory_phone_extension({ number, extension }) : number;
}

/** One place with all of its address; of several, what the noticeboard says. */
function whereOf(service: ServiceSummary, now: Date): string {
  const places = service.places.filter(({ type }) => type !== 'postal');
  const [place] = places;
  if (places.length !== 1 || place?.type !== 'physical') return noticeOf(service, now).where;
  const { name, addressLines, town, postcode } = place;
  const lines = [name, ...addressLines, [town, postcode].filter(Boolean).join(' ')].filter(Boolean);
  return [...new Set(lines)].join(', ') || noticeOf(service, now).where;
}

/** What they say about how to start, or else the first way in. */
function startOf({ howToStart, phones, email, url, organisationUrl }: Service): string {
  const said = howToStart
    ?.split('\n')
    .map((line) => line.trim())
    .find(Boolean);
  if (said) return said;
  const [phone] = phones;
  if (phone) return m.plans_sheet_ring({ phone: phone.number });
  if (email) return m.plans_sheet_email({ email });
  const address = url ?? organisationUrl;
  return address ? m.plans_sheet_web({ address }) : m.plans_sheet_go();
}
