import type { Barriers } from '#modules/people';

/** What makes it harder for somebody to come, as it is counted here. */
export const barrierCodes = [
  'quiet-waiting',
  'school-run',
  'shifts',
  'leaving-home',
  'bus',
  'carer',
  'interpreter',
  'step-free',
  'prefers-phone',
] as const;
export type BarrierCode = (typeof barrierCodes)[number];

/** What somebody said, as codes. */
export function codesOf(barriers: Barriers): readonly BarrierCode[] {
  const said: Readonly<Record<BarrierCode, boolean>> = {
    'quiet-waiting': barriers.quietWaiting,
    'school-run': barriers.schoolRun,
    shifts: barriers.shifts,
    'leaving-home': barriers.leavingHome,
    bus: barriers.bus !== null,
    carer: barriers.carer,
    interpreter: barriers.interpreter,
    'step-free': barriers.stepFree,
    'prefers-phone': barriers.prefersPhone,
  };
  return barrierCodes.filter((code) => said[code]);
}
