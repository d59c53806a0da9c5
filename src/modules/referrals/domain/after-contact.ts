import { addDays, dayOf, instantAt } from '#platform/local-date.ts';

import type { Happened } from './contact.ts';
import { isReached, isTry } from './contact.ts';
import { bounds, timeAt } from './day-parts.ts';
import { nextTry } from './next-try.ts';
import type { Because, Wishes } from './next-try.ts';
import type { NextStep } from './next-step.ts';
import { isLetterDue, triesIn } from './tries.ts';
import type { History } from './tries.ts';
import { workingDayFrom } from './working-days.ts';

/** Days to answer a kind letter before anyone asks whether to close. Silence is never an answer: nothing closes by itself. */
export const fairWaitDays = 14;

/** After the first conversation sooner than after later ones. */
const daysToFollowUp = { first: 7, later: 14 } as const;

export type AfterContact = {
  /** What to do next; null leaves what was planned. */
  readonly step: NextStep | null;
  readonly because: Because | 'letter' | 'follow-up' | null;
  /** It is time for a kind letter. */
  readonly letter: boolean;
};

export type Occasion = {
  /** What is known of the person, the new contact too. */
  readonly history: History;
  readonly logged: Happened;
  readonly current: NextStep | null;
  readonly wishes: Wishes;
  readonly now: Date;
};

/** What follows from a contact. */
export function afterContact(occasion: Occasion): AfterContact {
  const { logged } = occasion;
  if (isReached(logged.kind)) return afterReaching(occasion);
  if (!isTry(logged.kind)) return { step: null, because: null, letter: false };
  return afterTrying(occasion);
}

/** What to do once the kind letter has been written: wait, and only then ask whether to close. */
export function afterLetter(tries: number, writtenAt: Date): NextStep {
  const day = workingDayFrom(addDays(dayOf(writtenAt), fairWaitDays));
  return { kind: 'close', dueAt: instantAt(day, timeAt(bounds['late-morning'].rings)), tries };
}

/** A review that was agreed for later stays; otherwise a time to ask how it is going. */
function afterReaching({ history, current, wishes, now }: Occasion): AfterContact {
  if (wishes.askedFor && wishes.askedFor > now) {
    return { step: { kind: 'ring', dueAt: wishes.askedFor, tries: 0 }, because: 'they-asked', letter: false };
  }
  const planned =
    current && (current.kind === 'follow-up' || current.kind === 'review') && current.dueAt > now;
  if (planned) return { step: { ...current, tries: 0 }, because: null, letter: false };
  const isFirst = history.all.filter(({ kind }) => isReached(kind)).length === 1;
  const days = isFirst ? daysToFollowUp.first : daysToFollowUp.later;
  const day = workingDayFrom(addDays(dayOf(now), days));
  const dueAt = instantAt(day, timeAt(bounds['late-morning'].rings));
  return { step: { kind: 'follow-up', dueAt, tries: 0 }, because: 'follow-up', letter: false };
}

function afterTrying({ history, wishes, now }: Occasion): AfterContact {
  const { run } = history;
  const tries = triesIn(run);
  const letter = run.findLast(({ kind }) => kind === 'letter');
  const { at, because } = nextTry(history, wishes, now);
  if (letter) {
    const wait = afterLetter(tries, letter.at);
    return { step: { ...wait, dueAt: wait.dueAt > now ? wait.dueAt : at }, because: 'letter', letter: false };
  }
  return { step: { kind: 'ring', dueAt: at, tries }, because, letter: isLetterDue(run) };
}
