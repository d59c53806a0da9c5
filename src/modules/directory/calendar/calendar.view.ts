import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { whereWords } from '../pages/notice-words.ts';
import { summariesOf } from '../store/service-store.ts';
import { serviceCalendar } from './service-calendar.ts';

type Asked = { readonly id: ServiceId; readonly origin: string };

/** The calendar file of a service. @throws Refusal when it is not open, or says no day. */
export async function calendarView(work: Work, { id, origin }: Asked): Promise<string> {
  requirePermission(work, 'directory.search');

  const service = (await summariesOf(work, [id])).get(id);
  const isOpen = service?.status === 'active';
  const url = `${origin}/directory/${id}`;
  const text = isOpen
    ? serviceCalendar({ service, where: whereWords(service.places), url, now: work.now })
    : null;
  if (text === null) throw new Refusal('not-found', 'directory.no-calendar');
  return text;
}
