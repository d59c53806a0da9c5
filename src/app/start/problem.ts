import { DatabaseProblem } from '#platform/open-database.ts';
import { PostgresProblem } from '#platform/postgres/problem.ts';
import { WrongSettings } from '#platform/settings.ts';

/** Why Kith does not start, in one line for whoever started it: what is wrong and what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The words for somebody at a terminal; null when nobody foresaw it, and the stack is needed. */
export function wordsFor(error: unknown): string | null {
  const foreseen =
    error instanceof StartProblem ||
    error instanceof DatabaseProblem ||
    error instanceof PostgresProblem ||
    error instanceof WrongSettings;
  return foreseen ? error.message : null;
}
