import type { Stop } from './walking.ts';

/** A form without its fields may be refused. Some addresses have nothing at them, or not at this time. */
export function answersTo({ method, pattern }: Stop): readonly number[] {
  const usual = method === 'GET' ? [200, 303] : [200, 204, 303, 409, 422];
  return [...usual, ...(others[`${method} ${pattern}`] ?? [])];
}

const others: Readonly<Record<string, readonly number[]>> = {
  'GET /assets/:name': [404],
  'GET /self-referral/:step': [404],
  'POST /self-referral/:step': [404],
  // None of these is there.
  'GET /open-referral-uk/v3/services/:recordId': [404],
  'GET /open-referral-uk/v3/service_at_locations/:recordId': [404],
  'GET /open-referral-uk/v3/organizations/:recordId': [404],
  'GET /open-referral-uk/v3/taxonomies/:recordId': [404],
  'GET /open-referral-uk/v3/taxonomy_terms/:recordId': [404],
  'GET /directory/still-right/:token': [404],
  'GET /diary/feed/:token': [404],
  'POST /directory/still-right/:token': [404],
  'POST /directory/work/claims/:claimId/code': [404],
  'POST /directory/work/claims/:claimId/letter': [404],
  'POST /directory/work/claims/:claimId/end': [404],
  'GET /schemes/still-right/:token': [404],
  'POST /schemes/still-right/:token': [404],
  'GET /schemes/:schemeId/claim': [404],
  'POST /schemes/:schemeId/claim': [404],
  'GET /directory/work/duplicates/:pairId': [404],
  'POST /directory/work/duplicates/:pairId/merge': [404],
  'POST /directory/work/duplicates/:pairId/different': [404],
  'POST /directory/work/duplicates/:pairId/undo': [404],
  'GET /directory/work/feeds/:feedId{[0-9a-fA-F-]{36}}': [404],
  'POST /directory/work/feeds/:feedId{[0-9a-fA-F-]{36}}/pause': [404],
  'POST /directory/work/feeds/:feedId{[0-9a-fA-F-]{36}}/reading': [404],
  'POST /directory/work/feeds/:feedId{[0-9a-fA-F-]{36}}/resumption': [404],
  'GET /directory/work/feeds/upload/:uploadId{[0-9a-fA-F-]{36}}': [404],
  'POST /directory/work/feeds/upload/:uploadId{[0-9a-fA-F-]{36}}': [404],
  'GET /directory/work/words/:groupId{[0-9a-fA-F-]{36}}': [404],
  'POST /directory/work/words/:groupId{[0-9a-fA-F-]{36}}': [404],
  'POST /directory/work/words/:groupId{[0-9a-fA-F-]{36}}/removal': [404],
  'GET /schemes/:schemeId': [404],
  'GET /schemes/:schemeId/edit': [404],
  'POST /schemes/:schemeId/edit': [404],
  'GET /schemes/:schemeId/history': [404],
  'GET /schemes/proposals/:proposalId': [404],
  'POST /schemes/proposals/:proposalId': [404],
  'POST /schemes/proposals/:proposalId/refusal': [404],
  // Nobody proposed a change; and not everybody who may keep listings keeps this one.
  'GET /directory/work/waiting/:editId': [404],
  'POST /directory/work/waiting/:editId/approval': [404],
  'POST /directory/work/waiting/:editId/refusal': [404],
  'GET /directory/work/waiting/:editId/amendment': [404],
  'POST /directory/work/waiting/:editId/amendment': [404],
  'GET /directory/:id{[0-9a-fA-F-]{36}}/edit': [404],
  'POST /directory/:id{[0-9a-fA-F-]{36}}/edit': [404],
  'GET /directory/:id{[0-9a-fA-F-]{36}}/history': [404],
  'POST /directory/:id{[0-9a-fA-F-]{36}}/history': [404],
  'GET /directory/:id{[0-9a-fA-F-]{36}}/keepers': [404],
  'POST /directory/:id{[0-9a-fA-F-]{36}}/keepers': [404],
  'POST /directory/:id{[0-9a-fA-F-]{36}}/keepers/removal': [404],
  'POST /directory/:id{[0-9a-fA-F-]{36}}/still-right': [404],
  // Nobody saved a list; the service says no day.
  'GET /directory/shortlist/:code': [404],
  'GET /directory/shortlist/:code/print': [404],
  'POST /directory/shortlist/:code/message': [404],
  'GET /directory/:serviceId{[0-9a-fA-F-]{36}}/calendar.ics': [404],
  // Nobody is a persona here; the message is no letter; nobody's support has ended.
  'POST /sign-in': [404],
  'POST /outbox/:messageId/printing': [404],
  'GET /people/:personId/reopening': [409],
  // The secret is nobody's, and the provider has not shown its own.
  'GET /a/:token': [404],
  'GET /a/:token/move': [404],
  'POST /a/:token/move': [404],
  'GET /a/:token/cancel': [404],
  'POST /a/:token/cancel': [404],
  'POST /a/:token/coming': [404],
  'POST /callbacks/notify/receipts': [401],
  'POST /callbacks/notify/texts': [401],
  // The appointment has been, and no time that became free is offered.
  'GET /appointments/:appointmentId/move': [409],
  'GET /appointments/:appointmentId/move/confirm': [409],
  'GET /appointments/:appointmentId/cancellation': [409],
  'POST /appointments/:appointmentId/taking': [404],
  'POST /appointments/:appointmentId/declining': [404],
  // The trial has not started.
  'GET /trials/:trialId/stop': [409],
};
