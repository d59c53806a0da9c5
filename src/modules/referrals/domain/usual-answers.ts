import { isRing } from './contact.ts';
import type { Happened } from './contact.ts';
import { dayParts, partOf } from './day-parts.ts';
import type { DayPart } from './day-parts.ts';

type Answers = {
  readonly tried: number;
  readonly answered: number;
  /** Answered of tried, 0 to 1, drawn towards a half as long as there is little to go by. */
  readonly share: number;
};

/** How often somebody answered in each part of the day, from every call there was. */
export function answersByPart(contacts: readonly Happened[]): Readonly<Record<DayPart, Answers>> {
  const calls = contacts.filter(isCall);
  const inPart = (part: DayPart): Answers => {
    const tried = calls.filter(({ at }) => partOf(at) === part);
    const answered = tried.filter(({ kind }) => kind === 'spoke').length;
    return { tried: tried.length, answered, share: (answered + 1) / (tried.length + 2) };
  };
  return Object.fromEntries(dayParts.map((part) => [part, inPart(part)])) as Record<DayPart, Answers>;
}

export type UsualAnswers = { readonly part: DayPart; readonly answered: number; readonly tried: number };

/** Fewer calls than this say nothing about anybody. */
const callsNeeded = 3;

/**
 * The part of the day in which somebody usually answers, as learnt from calls: "3 of 4 times between 10 and 12".
 * Null with fewer than three calls, and when they answered less than half of the time in every part.
 */
export function usualAnswers(contacts: readonly Happened[]): UsualAnswers | null {
  if (contacts.filter(isCall).length < callsNeeded) return null;
  const answers = answersByPart(contacts);
  const likely = dayParts.filter(
    (part) => answers[part].answered > 0 && answers[part].answered * 2 >= answers[part].tried,
  );
  const [part] = likely.toSorted((a, b) => answers[b].share - answers[a].share);
  return part ? { part, answered: answers[part].answered, tried: answers[part].tried } : null;
}

function isCall({ kind }: Happened): boolean {
  return isRing(kind) || kind === 'spoke';
}
