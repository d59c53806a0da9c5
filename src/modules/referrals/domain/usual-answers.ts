import type { Shares } from './answering-here.ts';
import { isRing } from './contact.ts';
import type { Happened } from './contact.ts';
import { dayParts, partOf } from './day-parts.ts';
import type { DayPart } from './day-parts.ts';

type Answers = {
  readonly tried: number;
  readonly answered: number;
  /** Answered of tried, 0 to 1, drawn towards what is usual here as long as there is little to go by. */
  readonly share: number;
};

/** What is usual here counts as so many calls with each person. */
const worthCalls = 2;

/**
 * How often somebody answered in each part of the day, from every call there was.
 *
 * @param here How likely people of this service answer; a half where that is not known.
 */
export function answersByPart(
  contacts: readonly Happened[],
  here?: Shares,
): Readonly<Record<DayPart, Answers>> {
  const calls = Map.groupBy(contacts.filter(isCall), ({ at }) => partOf(at));
  const inPart = (part: DayPart): Answers => {
    const tried = calls.get(part) ?? [];
    const answered = tried.filter(({ kind }) => kind === 'spoke').length;
    const share = (answered + (here?.[part] ?? 0.5) * worthCalls) / (tried.length + worthCalls);
    return { tried: tried.length, answered, share };
  };
  return Object.fromEntries(dayParts.map((part) => [part, inPart(part)])) as Record<DayPart, Answers>;
}

export type UsualAnswers = { readonly part: DayPart; readonly answered: number; readonly tried: number };

/** Fewer calls than these say nothing about anybody: of all, and in the part of the day that is named. */
const callsNeeded = 3;
const callsNeededThen = 2;

/**
 * The part of the day in which somebody usually answers, as learnt from calls: "3 of 4 times between 10 and 12".
 * Null with fewer than three calls, and when they answered less than half of the time in every part.
 */
export function usualAnswers(contacts: readonly Happened[]): UsualAnswers | null {
  if (contacts.filter(isCall).length < callsNeeded) return null;
  const answers = answersByPart(contacts);
  const likely = dayParts.filter(
    (part) => answers[part].tried >= callsNeededThen && answers[part].answered * 2 >= answers[part].tried,
  );
  const [part] = likely.toSorted((a, b) => answers[b].share - answers[a].share);
  return part ? { part, answered: answers[part].answered, tried: answers[part].tried } : null;
}

function isCall({ kind }: Happened): boolean {
  return isRing(kind) || kind === 'spoke';
}
