/** The only door into this module. */
export { receiveReferral } from './commands/receive-referral.ts';
export { reasons } from './domain/reasons.ts';
export type { Reason } from './domain/reasons.ts';
export type { EpisodeId, Referral, ReferralId, Referrer } from './domain/referral.ts';
export { referralReceived } from './refer/announcement.ts';
export { reasonName } from './refer/reason-words.ts';
export {
  episodeClosed,
  personReached,
  referralAccepted,
  referralDeclined,
  referralListed,
} from './announcements.ts';
export { acceptOnArrival } from './commands/accept-on-arrival.ts';
export type { Arrival } from './commands/accept-on-arrival.ts';
export { beginFromList } from './commands/begin-from-list.ts';
export { checkedIn, sayWorse } from './commands/change-listed.ts';
export type { ListedPerson, ListedUrgency } from './domain/listed.ts';
export { keepTold, listedPerson, waitingListOf } from './store/waiting-list-store.ts';
export { flowSince, listedWaitsSince, minutesSince, referrersOf, stagedPeople } from './store/load-store.ts';
export type { Flow, ListedWait, Minutes, ReferrerFlow, Stage, StagedPeople } from './store/load-store.ts';
export { toldAndCame, waitingFlow } from './store/waiting-flow-store.ts';
export type { FlowOfWeek } from './store/waiting-flow-store.ts';
export { afterLastTurn } from './caseload/after-last-turn.ts';
export { openEpisodeToChange, personInReach } from './caseload/person-in-reach.ts';
export { referralsStoryOf } from './caseload/story.ts';
export { doneToday } from './caseload/done-today.ts';
export type { DoneToday } from './caseload/done-today.ts';
export { usuallyAnswers } from './caseload/usually-answers.ts';
export { whenPeopleAnswer } from './caseload/when-people-answer.ts';
export { todayOf } from './caseload/today.ts';
export type { TodayStep } from './caseload/today.ts';
export { closeEpisode } from './commands/close-episode.ts';
export { logContact } from './commands/log-contact.ts';
export { planNextStep } from './commands/plan-next-step.ts';
export { reopenEpisode } from './commands/reopen-episode.ts';
export { closureReasons, retentionClasses, usualRetention } from './domain/closing.ts';
export type { ClosureReason, RetentionClass } from './domain/closing.ts';
export type { NextStep, NextStepKind } from './domain/next-step.ts';
export { caseloadCount, caseloadCounts, caseloadOf } from './store/caseload-store.ts';
export { closuresOf } from './store/closure-store.ts';
export type { Closure } from './store/closure-store.ts';
export { contactsOf } from './store/contact-store.ts';
export type { Contact } from './store/contact-store.ts';
export { checkInAfter } from './caseload/check-in-after.ts';
export {
  decisionOf,
  firstReferralAmong,
  firstReferralOf,
  hasSafeguarding,
  referralsOf,
} from './store/decision-store.ts';
export type { DecidedReferral, Decision } from './store/decision-store.ts';
export { openEpisodeOf, openEpisodesOf, knownBefore } from './store/episode-store.ts';
export type { Episode } from './store/episode-store.ts';
export { referralOf } from './store/kept-referral.ts';
export type { KeptReferral } from './store/kept-referral.ts';
export { nextStepOf } from './store/next-step-store.ts';
export { nextStepWords, usuallyWords } from './caseload/words.ts';
export type { WaitingBriefly } from './store/inbox-store.ts';
export { waitingFor } from './store/inbox-store.ts';
export { waitToFirstConversation } from './wait-to-first-conversation.ts';
export { referRoutesWith } from './refer/routes.tsx';
export { amendRoutes } from './amend/routes.tsx';
export { inboxRoutes } from './inbox/routes.tsx';
export { caseloadRoutes } from './caseload/routes.tsx';
