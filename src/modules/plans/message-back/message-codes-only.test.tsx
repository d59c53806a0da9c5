import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { reasons } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';

import { connectionStatuses } from '../domain/connection.ts';
import { messageOccasions } from '../domain/message-back.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import { allPoints } from '../domain/ons4.ts';
import { messageBackOf } from './message-blocks.ts';
import { facts } from './message-blocks.examples.ts';
import { plainTextOf } from './plain-text.ts';
import { codesOnly, htmlOf, textOf } from './message-forms.examples.tsx';

test('codes only: who, which referral, the code with its rule and whom to ask, and that the rest is not shared', () => {
  const text = textOf({}, codesOnly);

  assert.match(text, /Olive Marsh has chosen that codes are shared and nothing else/);
  assert.match(
    text,
    /Enter this code: 871731000000106 Referral to social prescribing service\n\nEnter it once\./,
  );
  assert.match(text, /Link worker: Asha Rowan, Northvale Network/);
  assert.doesNotMatch(text, /garden|Walkers|achieved|Satisfied|Lonely|First contact|reached|review by phone/);
});

/** Free text that cannot be mistaken for anything the message says by itself. */
const mark = 'ZQX';
const freeText = fc.string({ maxLength: 40 }).map((text) => `${mark}${text}${mark}`);
const someDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);
const answer = fc.constantFrom(...allPoints, 'not-said' as const);
const asked = fc.record({
  occasion: fc.constantFrom('start' as const, 'review' as const, 'end' as const),
  on: someDay,
  answers: fc.record({ 'life-satisfaction': answer, worthwhile: answer, happiness: answer, anxiety: answer }),
});

const anyFacts: fc.Arbitrary<MessageFacts> = fc.record({
  person: fc.record({
    fullName: fc.constant('Olive Marsh'),
    bornOn: fc.option(someDay),
    nhsNumber: fc.option(fc.constant('9990000018')),
  }),
  referral: fc.option(
    fc.record({
      reference: fc.constant('NV-7F3K-2Q9'),
      receivedOn: someDay,
      reasons: fc.subarray([...reasons], { minLength: 1 }),
    }),
  ),
  firstContact: fc.option(
    fc.record({ on: someDay, how: fc.constantFrom('spoke' as const, 'met' as const, 'listened' as const) }),
  ),
  spoke: fc.nat(50),
  met: fc.nat(50),
  whatMatters: fc.oneof(fc.constant(''), freeText),
  goals: fc.array(
    fc.record({
      words: freeText,
      result: fc.constantFrom(
        'achieved' as const,
        'partly' as const,
        'not' as const,
        'dropped' as const,
        null,
      ),
      comment: fc.option(freeText),
    }),
    { maxLength: 5 },
  ),
  connections: fc.array(
    fc.record({ serviceName: freeText, status: fc.constantFrom(...connectionStatuses) }),
    {
      maxLength: 5,
    },
  ),
  ons4: fc.record({
    first: fc.option(asked),
    last: fc.option(asked),
    notAsked: fc.constantFrom('did-not-want' as const, 'too-young' as const, null),
  }),
  closing: fc.option(
    fc.record({
      on: someDay,
      reason: fc.constantFrom('goals-met' as const, 'died' as const, 'not-reached' as const),
    }),
  ),
  ask: fc.oneof(fc.constant(''), freeText),
  code: fc.option(fc.constant(facts().code), { nil: null }),
  worker: fc.constant(facts().worker),
  network: fc.constant('Northvale Network'),
  writtenOn: someDay,
});

const choice = fc.record({
  language: fc.constantFrom('en' as const, 'cy' as const),
  occasion: fc.constantFrom(...messageOccasions),
});

test('whatever the record holds, codes only means that nothing anybody typed is in any form of the message', () => {
  fc.assert(
    fc.property(anyFacts, choice, (given, chosen) => {
      const message = messageBackOf(given, { ...chosen, sharing: 'codes-only' });

      // The PDF is made of the same blocks, so what is not in them is not in it.
      const forms = [
        message.subject,
        JSON.stringify(message),
        plainTextOf(message.blocks),
        htmlOf(message.blocks),
      ];
      for (const form of forms) assert.ok(!form.includes(mark), form);
    }),
    { numRuns: 200 },
  );
});

test('whatever the record holds, codes only tells nothing that the record says: another record reads the same', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, choice, (one, other, chosen) => {
      const { person, referral, code, worker, network, writtenOn } = one;
      const kept = {
        person,
        referral: referral && { ...referral, reasons: [] },
        code,
        worker,
        network,
        writtenOn,
      };
      const codes = { ...chosen, sharing: 'codes-only' } as const;

      assert.deepEqual(
        messageBackOf({ ...one, ...kept }, codes),
        messageBackOf({ ...other, ...kept }, codes),
      );
    }),
    { numRuns: 200 },
  );
});

test('every place that somebody types into is told by those who share everything, so the proof above is one', () => {
  const text = textOf({
    whatMatters: `${mark}1`,
    goals: [{ words: `${mark}2`, result: 'partly', comment: `${mark}3` }],
    connections: [{ serviceName: `${mark}4`, status: 'started' }],
    ask: `${mark}5`,
  });

  for (const place of [1, 2, 3, 4, 5]) assert.ok(text.includes(`${mark}${place}`), String(place));
});
