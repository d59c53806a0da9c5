import type { WorkerId } from '#modules/workforce';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { Mode } from './clinic.ts';
import type { Pattern } from './pattern.ts';
import type { RoomId } from './site.ts';

/** What is said of a clinic in its form. */
export type ClinicWords = {
  readonly name: string;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  /** Face to face only. */
  readonly roomId: RoomId | null;
  readonly startsOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly minutes: number;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
  readonly pattern: Pattern;
  readonly onBankHolidays: boolean;
};
