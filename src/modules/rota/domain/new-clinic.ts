import type { Clinic } from './clinic.ts';
import type { Pattern } from './pattern.ts';

/** What is said of a clinic in its form. */
export type ClinicWords = Pick<
  Clinic,
  | 'name'
  | 'workerId'
  | 'mode'
  | 'roomId'
  | 'startsOn'
  | 'startsAt'
  | 'minutes'
  | 'bufferMinutes'
  | 'travelMinutes'
  | 'onBankHolidays'
> & { readonly pattern: Pattern };
