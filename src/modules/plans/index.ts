/** The only door into this module. */
export type { PlanSays } from './domain/plan.ts';
export { goalsInShort } from './reads.ts';
export { plansRoutes } from './routes.ts';
export { plansStoryOf } from './story/story.ts';
export { whatMattersOf } from './story/what-matters.ts';
export { closingRoutesWith } from './closing/routes.tsx';
export { beginningToTell, doTellBeginning } from './commands/tell-beginning.ts';
export { declineToTell, doTellDeclined } from './commands/tell-declined.ts';
export { messagesBackOf } from './message-back/for-referral.ts';
export { messagesBackForReferral } from './message-back/for-referral.page.tsx';
export { messageBackRoutes } from './message-back/routes.tsx';
export { messageBackStoryOf } from './message-back/story.ts';
export { connectionsRoutes } from './connections/routes.ts';
export { worryNoted } from './announcements.ts';
export { hasWorry } from './store/worries.ts';
