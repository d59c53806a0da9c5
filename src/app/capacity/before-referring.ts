import { m } from '#text';
import { outlookOf, pauseOn, rangeWords } from '#modules/capacity';
import { ownMemberships } from '#modules/identity';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

/** What a referrer reads before the first field: whether to wait, where people go meanwhile, and how long it takes. */
export async function beforeReferring(work: Work) {
  const memberships = await ownMemberships(work);
  const practice = memberships.find(({ organisation }) => organisation?.kind === 'practice');
  const [pause, outlook] = await Promise.all([
    pauseOn(work, dayOf(work.now), practice?.organisation?.id ?? null),
    outlookOf(work),
  ]);
  return {
    pause: pause && { untilOn: pause.untilOn, shown: pause.shown, instead: pause.instead },
    wait:
      outlook?.wait && outlook.waiting > 0
        ? m.pauses_wait({ ...rangeWords(outlook.wait), waiting: outlook.waiting })
        : null,
  };
}
