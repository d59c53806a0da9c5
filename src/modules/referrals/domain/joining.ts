import type { NextStep } from './next-step.ts';

/**
 * Somebody who is supported was referred again: whatever was planned for later is for today, and nobody waits for
 * silence any longer.
 */
export function stepAfterJoining(planned: NextStep | null, now: Date): NextStep {
  if (!planned || planned.kind === 'close') return { kind: 'ring', dueAt: now, tries: planned?.tries ?? 0 };
  return planned.dueAt > now ? { ...planned, dueAt: now } : planned;
}
