import type { WorkerId } from '#modules/workforce';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { Nation, RoomId } from './site.ts';

export type ClinicId = string & { readonly __brand: 'ClinicId' };

export const modes = ['face-to-face', 'phone', 'video', 'home'] as const;
export type Mode = (typeof modes)[number];

/** A pattern of sessions of one worker: every Tuesday morning at Elm Street, or once. */
export type Clinic = {
  readonly networkId: NetworkId;
  readonly id: ClinicId;
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
  /** RFC 5545 rule without DTSTART, in wall time of Europe/London; null: once. */
  readonly repeats: string | null;
  readonly onBankHolidays: boolean;
  readonly nation: Nation;
  /** Sessions are made up to this day. */
  readonly madeUntil: LocalDate;
  /** Its last day, when it was ended. */
  readonly endedOn: LocalDate | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
