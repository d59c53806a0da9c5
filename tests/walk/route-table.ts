import type { Permission } from '#platform/work.ts';

/** One permission, or all of several. */
export type Needs = 'public' | Permission | readonly Permission[];

/** Every route, and the permission without which it answers nothing. A new one is written here first. */
export const routeTable: Readonly<Record<string, Needs>> = {
  // The frame
  'GET /': 'public',
  'GET /:page{(?:help|accessibility|privacy|status)}': 'public',
  'GET /assets/:name': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'POST /language': 'public',
  'POST /drafts': 'drafts.keep',

  // Addresses that only lead on to a page, and that page asks
  'GET /people/:personId/letter': 'public',
  'GET /outbox/:messageId/:step{(?:sending|arrival|printing)}': 'public',

  // Identity
  'GET /sign-in': 'public',
  'POST /sign-in': 'public',
  'POST /sign-out': 'public',
  'GET /access-log': 'identity.read-access-log',

  // Directory
  'GET /directory': 'public',
  'GET /directory/:serviceId': 'public',

  // Referring
  'GET /referrals/new': 'referrals.refer',
  'POST /referrals/new': 'referrals.refer',
  'POST /referrals/new/afresh': 'referrals.refer',
  'GET /referrals/new/:key': 'referrals.refer',
  'POST /referrals/new/:key': 'referrals.refer',
  'GET /referrals/new/:key/check': 'referrals.refer',
  'POST /referrals/new/:key/check': 'referrals.refer',
  'GET /referrals/sent': 'referrals.follow',
  'GET /referrals/sent/:id': 'referrals.follow',
  'POST /referrals/sent/:id': 'referrals.follow',
  'GET /referrals/sent/:id/received': 'referrals.refer',
  'GET /referrals/sent/:id/slip': 'referrals.refer',
  'GET /self-referral': 'public',
  'POST /self-referral': 'public',
  'POST /self-referral/stop': 'public',
  'GET /self-referral/done': 'public',
  'GET /self-referral/check': 'public',
  'POST /self-referral/check': 'public',
  'GET /self-referral/:step': 'public',
  'POST /self-referral/:step': 'public',

  // Deciding
  'GET /referrals': 'referrals.decide',
  'GET /referrals/:id{[0-9a-fA-F-]{36}}': 'referrals.decide',
  'GET /referrals/:id{[0-9a-fA-F-]{36}}/:which{(?:acceptance|joining|questions|redirection|refusal|owner)}':
    'referrals.decide',
  'GET /referrals/:id/amendment': 'referrals.decide',
  'POST /referrals/:id/amendment': 'referrals.decide',
  'POST /referrals/:id/acceptance': 'referrals.decide',
  'POST /referrals/:id/joining': 'referrals.decide',
  'POST /referrals/:id/questions': 'referrals.decide',
  'POST /referrals/:id/redirection': 'referrals.decide',
  'POST /referrals/:id/refusal': 'referrals.decide',
  'POST /referrals/:id/owner': 'referrals.decide',
  'GET /referrals/:id/questions/:questionId': 'referrals.decide',
  'POST /referrals/:id/questions/:questionId': 'referrals.decide',

  // Caseload
  'GET /today': 'referrals.contact',
  'GET /people': 'people.read',
  'GET /people/search': 'people.search',
  'POST /people/search': 'people.search',
  'GET /people/:personId': 'people.read',
  'GET /people/:id/details': 'people.amend',
  'POST /people/:id/details': 'people.amend',
  'GET /people/:personId/contacts': 'referrals.contact',
  'POST /people/:personId/contacts': 'referrals.contact',
  'GET /people/:personId/contacts/:contactId': 'referrals.read',
  'POST /people/:personId/contacts/:contactId': 'referrals.contact',
  'GET /people/:personId/contacts/:contactId/next-try': 'referrals.read',
  'POST /people/:personId/contacts/:contactId/next-try': 'referrals.contact',
  'POST /people/:personId/letter': 'referrals.contact',
  'GET /people/:personId/handover': 'referrals.hand-over',
  'POST /people/:personId/handover': 'referrals.hand-over',
  'GET /caseloads/:workerId/handover': 'referrals.allocate',
  'POST /caseloads/:workerId/handover': 'referrals.allocate',

  // Listening
  'GET /people/:personId/listening': 'plans.write',
  'POST /people/:personId/listening': 'plans.write',
  'GET /people/:personId/conversations/:id': 'plans.read',
  'POST /people/:personId/conversations/:id': 'plans.write',
  'GET /people/:personId/conversations/:id/words': 'plans.write',
  'POST /people/:personId/conversations/:id/words': 'plans.write',
  'GET /people/:personId/conversations/:id/readers': 'plans.write',
  'POST /people/:personId/conversations/:id/readers': 'plans.write',
  'GET /people/:personId/worries/:worryId': 'plans.write',
  'POST /people/:personId/worries/:worryId': 'plans.write',

  // Planning
  'GET /people/:personId/plan': 'plans.read',
  'GET /people/:personId/plan/print': 'plans.read',
  'GET /people/:personId/plan/editions': 'plans.read',
  'GET /people/:personId/plan/editions/:number': 'plans.read',
  'GET /people/:personId/plan/words': 'plans.write',
  'POST /people/:personId/plan/words': 'plans.write',
  'GET /people/:personId/plan/agreement': 'plans.write',
  'POST /people/:personId/plan/agreement': 'plans.write',
  'GET /people/:personId/plan/review': 'plans.write',
  'POST /people/:personId/plan/review': 'plans.write',
  'GET /people/:personId/plan/new-goal': 'plans.write',
  'POST /people/:personId/plan/new-goal': 'plans.write',
  'GET /people/:personId/plan/goals/:goalId': 'plans.write',
  'POST /people/:personId/plan/goals/:goalId': 'plans.write',
  'POST /people/:personId/plan/goals/:goalId/result': 'plans.write',
  'GET /people/:personId/plan/goals/:goalId/new-action': 'plans.write',
  'POST /people/:personId/plan/goals/:goalId/new-action': 'plans.write',
  'GET /people/:personId/plan/actions/:actionId': 'plans.write',
  'POST /people/:personId/plan/actions/:actionId': 'plans.write',
  'POST /people/:personId/plan/actions/:actionId/state': 'plans.write',

  // Connecting
  'GET /people/:personId/connections': 'plans.read',
  'GET /people/:personId/connections/new': 'plans.connect',
  'GET /people/:personId/connections/new/:serviceId': 'plans.connect',
  'POST /people/:personId/connections/new/:serviceId': 'plans.connect',
  'GET /people/:personId/connections/:id': 'plans.read',
  'POST /people/:personId/connections/:id/status': 'plans.connect',
  'POST /people/:personId/connections/:id/follow-up': 'plans.connect',
  'POST /people/:personId/connections/:id/withdrawal': 'plans.connect',
  'GET /people/:personId/connections/:id/notes/:step': 'plans.connect',
  'POST /people/:personId/connections/:id/notes/:step': 'plans.connect',
  'GET /people/:personId/shortlist': 'plans.connect',
  'POST /people/:personId/shortlist': 'plans.connect',
  'POST /people/:personId/shortlist/message': 'plans.connect',
  'POST /people/:personId/shortlist/:id/removal': 'plans.connect',
  'GET /people/:personId/shortlist/print': 'plans.connect',

  // Measuring
  'GET /people/:personId/measures': 'plans.read',
  'GET /people/:personId/measures/ons4': 'plans.measure',
  'POST /people/:personId/measures/ons4': 'plans.measure',
  'GET /people/:personId/measures/:id': 'plans.measure',
  'POST /people/:personId/measures/:id': 'plans.measure',

  // Closing and telling
  'GET /people/:personId/closure': 'plans.close',
  'POST /people/:personId/closure': 'plans.close',
  'GET /people/:personId/reopening': 'plans.close',
  'POST /people/:personId/reopening': 'plans.close',
  'GET /people/:personId/message-back': 'plans.send-message',
  'POST /people/:personId/message-back': 'plans.send-message',
  'GET /messages-back/:id': 'plans.read-message',
  'GET /messages-back/:id/text': 'plans.read-message',
  'GET /messages-back/:id/pdf': 'plans.read-message',
  'POST /messages-back/:id/sending': ['plans.send-message', 'outbox.settle'],

  // What leaves the service
  'GET /outbox': 'outbox.read',
  'GET /outbox/:messageId': 'outbox.read',
  'POST /outbox/:messageId/sending': 'outbox.settle',
  'POST /outbox/:messageId/arrival': 'outbox.settle',
  'POST /outbox/:messageId/printing': 'outbox.settle',
};
