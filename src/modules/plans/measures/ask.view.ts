import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { FormState, Typed } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToWriteIn } from '../episode-to-write-in.ts';
import type { Ons4Id } from '../domain/ids.ts';
import { ons4Occasions } from '../domain/ons4.ts';
import { dayBoxes } from '../plan/day-boxes.ts';
import { ons4Of } from '../store/ons4.ts';
import type { AmendOns4View, AskOns4View } from './ask.page.tsx';
import { isTooYoung } from './measures.view.ts';

type Start = (values: Typed, version: string) => Promise<FormState> | FormState;

/** The questions to ask; a start is offered until there is one. */
export async function askOns4View(work: Work, personId: PersonId, start: Start): Promise<AskOns4View> {
  requirePermission(work, 'plans.measure');
  const { person, episode } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const asked = (await ons4Of(work, personId)).filter(({ episodeId }) => episodeId === episode.id);
  const hasStart = asked.some(({ occasion }) => occasion === 'start');
  const values = { occasion: hasStart ? 'review' : 'start', ...dayBoxes('askedOn', dayOf(work.now)) };
  return {
    ...namedIn(personId, nameOf(person)),
    occasions: ons4Occasions.filter((occasion) => !(hasStart && occasion === 'start')),
    asksAge: person.bornOn === null,
    isTooYoung: isTooYoung(person, dayOf(work.now)),
    form: await start(values, '1'),
  };
}

type Amended = { readonly personId: PersonId; readonly id: Ons4Id; readonly start: Start };

/** Answers that were written down and are to be put right. */
export async function amendOns4View(work: Work, { personId, id, start }: Amended): Promise<AmendOns4View> {
  requirePermission(work, 'plans.measure');
  const { person } = await personInReach(work, personId);
  const asked = (await ons4Of(work, personId)).find((one) => one.id === id);
  if (!asked) throw new Refusal('not-found', 'plans.no-such-answers');
  await lookAt(work, personId);
  return {
    ...namedIn(personId, nameOf(person)),
    asked,
    form: await start(asked.answers, String(asked.version)),
  };
}

function namedIn(personId: PersonId, { known, full }: { known: string; full: string }) {
  return { personHref: `/people/${personId}`, name: known, fullName: full };
}
