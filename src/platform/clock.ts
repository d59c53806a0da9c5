import type { Settings } from './settings.ts';

export type Clock = () => Date;

/** The time it is, or the one moment at which the clock of a demonstration stands. */
export function clockFor({ fixedNow }: Pick<Settings, 'fixedNow'>): Clock {
  return () => (fixedNow ? new Date(fixedNow) : new Date());
}
