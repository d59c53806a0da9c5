import { m } from '#text';

import type { Phone } from '../domain/listing.ts';
import type { Service } from '../domain/service.ts';
import type { WayIn } from './ways.tsx';

/** How to get in touch: at most five numbers, three people. */
export function waysIn({
  phones,
  email,
  url,
  organisationUrl,
  contacts,
  waitTime,
}: Service): readonly WayIn[] {
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

export function phoneWords({
  number,
  extension,
  description,
}: Pick<Phone, 'number' | 'extension' | 'description'>): { text: string; href: string | null } {
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
