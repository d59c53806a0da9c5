import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

/** Their user id: a worker is a user who supports people. */
export type WorkerId = string & { readonly __brand: 'UserId' } & { readonly __worker: 'WorkerId' };

export const workerKinds = [
  'link-worker',
  'clinical-link-worker',
  'volunteer-link-worker',
  'team-lead',
] as const;
export type WorkerKind = (typeof workerKinds)[number];

export type Worker = {
  readonly id: WorkerId;
  readonly networkId: NetworkId;
  readonly name: string;
  readonly kind: WorkerKind;
  readonly phone: string | null;
  readonly email: string | null;
  /** How many open episodes at once are fair for them. */
  readonly caseloadLimit: number;
  /** In which they support people, by ISO 639 code; at least one. */
  readonly languages: readonly string[];
  readonly worksFrom: LocalDate;
  /** Their last day, when it is known. */
  readonly worksTo: LocalDate | null;
  /** The practices whose referrals they look after. */
  readonly practiceIds: readonly OrganisationId[];
};
