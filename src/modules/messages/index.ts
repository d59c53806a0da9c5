/** The only door into this module. */
export { previewOf } from './compose.ts';
export type { Preview } from './compose.ts';
export { faultIn } from './domain/fill.ts';
export { templates } from './domain/templates.ts';
export type { Meeting, TemplateName } from './domain/templates.ts';
export type { WhyNot } from './domain/way-to-write.ts';
export { noVoicemailAmong } from './store/wish-store.ts';
export { waysTo } from './ways-to.ts';
export { whyNotWords } from './pages/why-not-words.ts';
export { writeToPeople, writeToPerson } from './write-to-people.ts';
export type { ToPerson, Written } from './write-to-people.ts';
export { replyReceived } from './announcements.ts';
export { callbackRoutesWith } from './callbacks/routes.ts';
export type { ReplyId } from './domain/reply.ts';
export { keepQuietHours, quietHoursNow } from './store/setting-store.ts';
export { repliesWaiting, replyOf, settleUnderstood } from './replies/reply-read.ts';
export { messagesRoutesWith } from './routes.ts';
export { strayTexts } from './store/stray-store.ts';
