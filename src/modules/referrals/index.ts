/** The only door into this module. */
export { receiveReferral, receiveSelfReferral } from './commands/receive-referral.ts';
export type { ReceiveReferral } from './commands/receive-referral.ts';
export { reasons } from './domain/reasons.ts';
export type { Reason } from './domain/reasons.ts';
export { toReference } from './domain/reference.ts';
export type {
  EpisodeId,
  QuestionId,
  ReferralId,
  Referrer,
  Route,
  Told,
  Urgency,
  Wish,
} from './domain/referral.ts';
export { referralReceived } from './refer/announcement.ts';
export { reasonName } from './refer/reason-words.ts';
export { episodeClosed, personReached, referralAccepted } from './announcements.ts';
export { personInReach } from './caseload/person-in-reach.ts';
export { referralsStoryOf } from './caseload/story.ts';
export { todayOf } from './caseload/today.ts';
export type { TodayStep } from './caseload/today.ts';
export { closeEpisode } from './commands/close-episode.ts';
export { logContact } from './commands/log-contact.ts';
export { planNextStep } from './commands/plan-next-step.ts';
export { reopenEpisode } from './commands/reopen-episode.ts';
export { closureReasons, retentionClasses, usualRetention } from './domain/closing.ts';
export type { ClosureReason, RetentionClass } from './domain/closing.ts';
export type { NextStep, NextStepKind } from './domain/next-step.ts';
export { caseloadCounts, caseloadOf } from './store/caseload-store.ts';
export { closuresOf } from './store/closure-store.ts';
export type { Closure } from './store/closure-store.ts';
export { contactsOf } from './store/contact-store.ts';
export type { Contact } from './store/contact-store.ts';
export { firstReferralOf } from './store/decision-store.ts';
export { episodesOf, openEpisodeOf } from './store/episode-store.ts';
export type { Episode } from './store/episode-store.ts';
export { referralsOf } from './store/kept-referral.ts';
export type { KeptReferral } from './store/kept-referral.ts';
export { nextStepOf } from './store/next-step-store.ts';
export { nextStepWords, usuallyWords } from './caseload/words.ts';
export type { WaitingReferral } from './store/inbox-store.ts';
export { inboxMine } from './inbox/mine.ts';
export { referRoutes, referRoutesWith } from './refer/routes.tsx';
export { inboxRoutes } from './inbox/routes.tsx';
export { caseloadRoutes } from './caseload/routes.tsx';
