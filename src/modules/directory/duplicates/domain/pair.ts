import type { ServiceId } from '../../domain/listing.ts';
import type { Reason } from './score.ts';

export type DuplicateId = string & { readonly __brand: 'DuplicateId' };
export type MergeId = string & { readonly __brand: 'MergeId' };

export type PairState = 'open' | 'different' | 'merged';

export type Pair = {
  readonly id: DuplicateId;
  readonly oneId: ServiceId;
  readonly otherId: ServiceId;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly state: PairState;
};
