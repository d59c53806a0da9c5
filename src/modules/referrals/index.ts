/** The only door into this module. */
export { receiveReferral, receiveSelfReferral } from './commands/receive-referral.ts';
export type { ReceiveReferral } from './commands/receive-referral.ts';
export { reasons } from './domain/reasons.ts';
export type { Reason } from './domain/reasons.ts';
export { toReference } from './domain/reference.ts';
export type { EpisodeId, QuestionId, ReferralId, Referrer, Route, Told, Urgency, Wish } from './domain/referral.ts';
export { referralReceived } from './refer/announcement.ts';
