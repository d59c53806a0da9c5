/** The only door into this module. */
export { recordGoalResult } from './commands/record-goal-result.ts';
export type { RecordGoalResult } from './commands/record-goal-result.ts';
export type { ConversationId, GoalId, PlanId } from './domain/ids.ts';
export { goalOutcomes } from './domain/plan.ts';
export type { Goal, GoalOutcome, GoalResult, Plan } from './domain/plan.ts';
export { goalsOf, measuresOf, planOf } from './reads.ts';
export type { Ons4 } from './store/ons4.ts';
export { plansRoutes } from './routes.ts';
export { plansStoryOf } from './story/story.ts';
export { whatMattersOf } from './story/what-matters.ts';
export { closingRoutes } from './closing/routes.tsx';
export { beginningToTell, doTellBeginning } from './commands/tell-beginning.ts';
export { messagesBackOf } from './message-back/for-referral.ts';
export { messagesBackForReferral } from './message-back/for-referral.page.tsx';
export { messageBackRoutes } from './message-back/routes.tsx';
export { messageBackStoryOf } from './message-back/story.ts';
