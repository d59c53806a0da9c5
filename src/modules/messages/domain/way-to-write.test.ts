import assert from 'node:assert/strict';
import { test } from 'node:test';

import { noWishes, takesTexts, wayToWrite } from './way-to-write.ts';
import type { Reach, Why, Wishes } from './way-to-write.ts';

const reach: Reach = {
  prefers: 'phone',
  phone: '07700 900321',
  email: 'olive@example.org',
  address: 'Olive Marsh\n1 High Street',
  leaveMessages: true,
  contactCaution: null,
};

type Given = {
  reach?: Partial<Reach>;
  wishes?: Partial<Wishes>;
  blocked?: Partial<Record<'text' | 'email', Why>>;
  byLetter?: boolean;
};

const way = ({ reach: of = {}, wishes = {}, blocked = {}, byLetter = true }: Given) =>
  wayToWrite({
    reach: { ...reach, ...of },
    wishes: { ...noWishes, ...wishes },
    byLetter,
    blockedBy: (channel) => blocked[channel] ?? null,
  });

const channelOf = (given: Given) => {
  const found = way(given);
  return typeof found === 'string' ? found : found.channel;
};

test('a mobile is texted, also of whoever would rather be rung; without one they are emailed, then written to', () => {
  assert.equal(channelOf({}), 'text');
  assert.equal(channelOf({ reach: { prefers: 'email' } }), 'email');
  assert.equal(channelOf({ reach: { phone: '01632 960200' } }), 'email');
  assert.equal(channelOf({ reach: { phone: null, email: null } }), 'letter');
  assert.equal(channelOf({ reach: { phone: null, email: null }, byLetter: false }), 'no-way');
});

test('what they wished is kept to, and never gone round', () => {
  assert.equal(channelOf({ wishes: { channel: 'none' } }), 'wishes-none');
  assert.equal(channelOf({ wishes: { channel: 'email' }, reach: { email: null } }), 'no-way');
  assert.equal(channelOf({ wishes: { channel: 'letter' }, byLetter: false }), 'no-way');
});

test('a caution that nobody has read stops everything; one that was read, and is the same, does not', () => {
  const contactCaution = 'Never the mobile after six';
  assert.equal(channelOf({ reach: { contactCaution } }), 'caution');
  assert.equal(channelOf({ reach: { contactCaution }, wishes: { cautionSeen: contactCaution } }), 'text');
  assert.equal(
    channelOf({ reach: { contactCaution }, wishes: { cautionSeen: 'Something older' } }),
    'caution',
  );
});

test('STOP is not got round by another way; a number of somebody else is not used', () => {
  assert.equal(channelOf({ blocked: { text: 'asked-to-stop' } }), 'asked-to-stop');
  assert.equal(channelOf({ blocked: { text: 'not-theirs' } }), 'email');
  assert.equal(channelOf({ blocked: { text: 'bounced', email: 'bounced' }, byLetter: false }), 'bounced');
  assert.equal(
    channelOf({ reach: { email: null, address: null }, blocked: { text: 'not-theirs' } }),
    'number-not-theirs',
  );
});

test('a text names nobody unless they said it may; a phone that is shared gets no link', () => {
  const discreet = (given: Given) => {
    const found = way(given);
    return typeof found === 'string' ? found : [found.discreet, found.mayLink];
  };
  assert.deepEqual(discreet({}), [false, true]);
  assert.deepEqual(discreet({ reach: { leaveMessages: false } }), [true, false]);
  assert.deepEqual(discreet({ reach: { leaveMessages: false, prefers: 'email' } }), [false, true]);
  assert.deepEqual(discreet({ wishes: { noName: true, channel: 'email' } }), [true, false]);
  assert.deepEqual(discreet({ wishes: { numberShared: true } }), [false, false]);
});

test('mobile numbers take texts, written in any way; landlines, pagers and personal numbers do not', () => {
  for (const phone of ['07700 900321', '+44 7700 900321', '0044 (0)7700900321', '+353 85 012 3456'])
    assert.ok(takesTexts(phone), phone);
  for (const phone of ['01632 960200', '070 0090 0321', '0760 0900321', '+44 1632 960200', '12345'])
    assert.ok(!takesTexts(phone), phone);
});
