/** The only door into this module. */
export { firstTrial, triedTemplate } from './first-trial.ts';
export { recordAttendance } from './record-attendance.ts';
export { trialView } from './trial.view.ts';
export { wilson } from './domain/wilson.ts';
export { wordingFor, wordingsFor } from './wording-for.ts';
export { trialsRoutes } from './routes.tsx';
export type { TrialId } from './domain/trial.ts';
