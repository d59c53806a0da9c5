import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrganisationId, UserId } from '#platform/ids.ts';

import { codeUseFor, isWorthTelling, mayReadMessage, occasionNow } from './message-back.ts';
import type { SoFar, ToldBefore } from './message-back.ts';

const at = (day: string) => new Date(`${day}T09:00:00Z`);

const told = (occasion: ToldBefore['occasion'], coded: boolean, day = '2026-03-02'): ToldBefore => ({
  occasion,
  code: coded ? '871731000000106' : null,
  madeAt: at(day),
});

const open = (given: Partial<SoFar> = {}): SoFar => ({
  part: { reached: true, tookPart: true },
  before: [],
  closing: null,
  ...given,
});

const ended = (reason: NonNullable<SoFar['closing']>['reason'], given: Partial<SoFar> = {}): SoFar =>
  open({ closing: { reason, closedAt: at('2026-06-01') }, ...given });

test('the first message of an episode tells that it has begun, once somebody was reached; the next tells how it goes', () => {
  assert.equal(occasionNow(open()), 'begun');
  assert.equal(occasionNow(open({ before: [told('begun', true)] })), 'update');
  assert.equal(occasionNow(open({ part: { reached: false, tookPart: false } })), 'update');
});

test('what is told at the end is told once for each end', () => {
  const before = [told('closed', true, '2026-06-01')];

  assert.equal(occasionNow(ended('goals-met')), 'closed');
  assert.equal(occasionNow(ended('goals-met', { before })), 'update');
  const again = { reason: 'goals-met', closedAt: at('2026-09-01') } as const;
  assert.equal(occasionNow(ended('goals-met', { before, closing: again })), 'closed');
});

test('who did not want it and never began, declined; who stopped after beginning did not decline', () => {
  const spokeOnly = { reached: true, tookPart: false };

  assert.equal(occasionNow(ended('did-not-want', { part: spokeOnly })), 'declined');
  assert.equal(occasionNow(ended('did-not-want')), 'closed');
  assert.equal(
    occasionNow(ended('did-not-want', { part: spokeOnly, before: [told('begun', true)] })),
    'closed',
  );
  assert.equal(occasionNow(ended('enough-for-now', { part: spokeOnly })), 'closed');
});

test('the code for a referral is carried once an episode, however many messages there are', () => {
  assert.equal(codeUseFor('begun', open()), 'accepted');
  assert.equal(codeUseFor('closed', ended('goals-met', { before: [told('begun', true)] })), null);
  assert.equal(codeUseFor('closed', ended('goals-met', { before: [told('begun', false)] })), 'accepted');
});

test('what goes on has no code', () => {
  assert.equal(codeUseFor('update', open()), null);
});

test('nobody is coded whom nobody reached', () => {
  const part = { reached: false, tookPart: false };

  assert.equal(codeUseFor('closed', ended('not-reached', { part })), null);
  assert.equal(codeUseFor('begun', open({ part })), null);
});

test('declining has its own code, never beside the other, and does not keep a later acceptance from being coded', () => {
  const part = { reached: true, tookPart: false };

  assert.equal(codeUseFor('declined', ended('did-not-want', { part })), 'declined');
  assert.equal(
    codeUseFor('declined', ended('did-not-want', { part, before: [told('declined', true)] })),
    null,
  );
  assert.equal(codeUseFor('declined', ended('did-not-want', { part, before: [told('begun', true)] })), null);
  assert.equal(codeUseFor('begun', open({ before: [told('declined', true)] })), 'accepted');
});

test('of somebody who shares codes only, nothing is told without a code', () => {
  const code = { code: '871731000000106', term: 'Referral', rule: { en: 'Once', cy: 'Unwaith' } };

  assert.equal(isWorthTelling('codes-only', null), false);
  assert.equal(isWorthTelling('codes-only', code), true);
  assert.equal(isWorthTelling('everything', null), true);
});

test('a message is read by the team, the practice, and whoever referred with their colleagues', () => {
  const [elm, mill, school] = ['elm', 'mill', 'school'] as unknown as OrganisationId[];
  const nia = 'nia' as UserId;
  const message = { practiceId: elm ?? null, referrerOrganisationId: school ?? null, referrerUserId: nia };
  const reader = (given: object) =>
    mayReadMessage(message, { isTeam: false, organisationIds: [], userId: 'somebody' as UserId, ...given });

  assert.equal(reader({ isTeam: true }), true);
  assert.equal(reader({ organisationIds: [elm] }), true);
  assert.equal(reader({ organisationIds: [school] }), true);
  assert.equal(reader({ userId: nia }), true);
  assert.equal(reader({ organisationIds: [mill] }), false);
  assert.equal(reader({}), false);
});

test('a message that knows no practice is not for whoever has none', () => {
  const nobody = { practiceId: null, referrerOrganisationId: null, referrerUserId: null };

  assert.equal(
    mayReadMessage(nobody, { isTeam: false, organisationIds: [], userId: 'somebody' as UserId }),
    false,
  );
});
