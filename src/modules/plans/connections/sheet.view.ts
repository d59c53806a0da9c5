import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Locale } from '#platform/locale.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToWriteIn } from '../episode-to-write-in.ts';
import type { ServiceFacts } from './service-facts.ts';
import type { Sender } from './shortlist-message.ts';
import { localeOf, shortlistOf, shortlistTold } from './shortlist-told.ts';

export type SheetView = {
  readonly personHref: string;
  readonly name: string;
  /** The person's own where we have it. */
  readonly locale: Locale;
  readonly services: readonly ServiceFacts[];
  readonly sender: Sender;
  readonly printedOn: LocalDate;
};

/** The shortlist as it goes on paper, in the language of the person. */
export async function sheetView(work: Work, personId: PersonId): Promise<SheetView> {
  requirePermission(work, 'plans.connect');
  const { person, episode } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const { services, sender } = await shortlistTold(work, {
    person,
    episode,
    listed: await shortlistOf(work, episode),
  });
  return {
    personHref: `/people/${personId}`,
    name: nameOf(person).known,
    locale: localeOf(person),
    services,
    sender,
    printedOn: dayOf(work.now),
  };
}
