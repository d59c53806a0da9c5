import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { ServiceId } from '../domain/listing.ts';
import { lastDay } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { ServiceSummary } from '../domain/service.ts';
import { costWords, freshness, nextWords, whereWords } from './notice-words.ts';
import type { Freshness } from './notice-words.ts';
import { scheduleWords } from './schedule-words.ts';

/** A service as a noticeboard shows it, in the reader's language. */
export type Notice = {
  readonly id: ServiceId;
  readonly href: string;
  readonly name: string;
  /** Who runs it, when its name does not say so. */
  readonly by: string | null;
  readonly sentence: string;
  readonly when: string;
  /** "Open now", or the next time. */
  readonly next: string | null;
  readonly where: string;
  readonly cost: string;
  readonly freshness: Freshness;
};

export function noticeOf(service: ServiceSummary, now: Date): Notice {
  return { ...timelessNotice(service, now), next: nextWords(service.schedules, now) };
}

/** All of it but when it is next open. */
export function timelessNotice(service: ServiceSummary, now: Date): Omit<Notice, 'next'> {
  const { id, name, organisation, sentence, schedules, places } = service;
  const lines = scheduleWords(schedules);
  return {
    id,
    name,
    sentence,
    href: `/directory/${id}`,
    by:
      organisation !== null && !name.toLowerCase().startsWith(organisation.toLowerCase())
        ? organisation
        : null,
    when:
      lines.slice(0, 2).join('; ') || timesInTheirWords(schedules, dayOf(now)) || m.directory_when_unknown(),
    where: whereWords(places) ?? m.directory_where_unknown(),
    cost: costWords(service) ?? m.directory_cost_unknown(),
    freshness: freshness(service, now),
  };
}

/** What nobody could read as hours, where it is short enough to stand in a list: "2pm-4pm, ring first". */
export function timesInTheirWords(schedules: readonly Schedule[], today: LocalDate): string | null {
  const said = schedules.find((one) => one.description !== null && (lastDay(one) ?? today) >= today);
  const words = said?.description?.trim() ?? '';
  return words !== '' && words.length <= mostInAList && !words.includes('\n') ? words : null;
}

const mostInAList = 80;
