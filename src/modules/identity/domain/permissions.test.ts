import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isLimitedToPractice, permissionsOf, roles } from './permissions.ts';

test('only the privacy officer and the administrator read the access log', () => {
  const readers = roles.filter((role) => permissionsOf([role]).has('identity.read-access-log'));

  assert.deepEqual(readers, ['privacy-officer', 'administrator']);
});

test('a commissioner may plan, search the directory, say what is wrong in it, keep drafts, read attendance as figures, and see nobody’s record', () => {
  const permissions = [...permissionsOf(['commissioner'])];

  const anybodys = ['capacity.plan', 'directory.search', 'directory.suggest', 'drafts.keep'];
  assert.deepEqual(permissions, [...anybodys, 'attendance.read']);
});

test('the contact of a group may keep listings, and that is all that they may', () => {
  const beyond = [...permissionsOf(['group-contact'])].filter((one) => !permissionsOf([]).has(one));

  assert.deepEqual(beyond, ['directory.own']);
});

test('a volunteer supports the people given to them, and does not search, decide or see the team’s people', () => {
  const permissions = permissionsOf(['volunteer-link-worker']);

  assert.ok(permissions.has('referrals.contact'));
  for (const kept of ['people.search', 'people.see-team', 'referrals.decide'] as const) {
    assert.equal(permissions.has(kept), false, kept);
  }
});

test('somebody who is a link worker as well as a nurse is not limited to one practice', () => {
  assert.equal(isLimitedToPractice(['nurse']), true);
  assert.equal(isLimitedToPractice(['nurse', 'link-worker']), false);
});
