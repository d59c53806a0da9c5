import type { WorkerId } from '#modules/workforce';
import type { NetworkId, UserId } from '#platform/ids.ts';

export type LeaveId = string & { readonly __brand: 'LeaveId' };

export const leaveKinds = ['annual', 'sick', 'training', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** When a worker is away: nothing is offered in it. */
export type Leave = {
  readonly networkId: NetworkId;
  readonly id: LeaveId;
  readonly workerId: WorkerId;
  readonly kind: LeaveKind;
  readonly from: Date;
  readonly to: Date;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
