import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { ClinicId, Mode } from './clinic.ts';
import type { RoomId, SiteId } from './site.ts';

export type SessionId = string & { readonly __brand: 'SessionId' };

/** One occurrence of a clinic: a worker, and a room that is held for as long as it lasts. */
export type Session = {
  readonly networkId: NetworkId;
  readonly id: SessionId;
  readonly clinicId: ClinicId;
  readonly clinicName: string;
  readonly onDay: LocalDate;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly room: { readonly id: RoomId; readonly name: string; readonly stepFree: boolean } | null;
  readonly site: {
    readonly id: SiteId;
    readonly name: string;
    readonly practiceId: OrganisationId | null;
    readonly stepFree: boolean;
    readonly quietRoom: boolean;
    readonly latitude: number | null;
    readonly longitude: number | null;
  } | null;
  readonly from: Date;
  readonly to: Date;
  /** Left free after each appointment. */
  readonly bufferMinutes: number;
  /** On the way before and after each home visit. */
  readonly travelMinutes: number;
  /** False when it was cancelled. */
  readonly open: boolean;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
