import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { reasons } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';
import type { Block } from '#platform/pdf/blocks.ts';

import { connectionStatuses } from '../domain/connection.ts';
import { messageOccasions } from '../domain/message-back.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import { allPoints } from '../domain/ons4.ts';
import { MessageSheet } from './blocks.page.tsx';
import { messageBackOf } from './message-blocks.ts';
import { facts } from './message-blocks.examples.ts';
import { plainTextOf } from './plain-text.ts';

const everything = { sharing: 'everything', language: 'en', occasion: 'closed' } as const;
const codesOnly = { ...everything, sharing: 'codes-only' } as const;

const textOf = (
  given: Partial<MessageFacts> = {},
  choice: Parameters<typeof messageBackOf>[1] = everything,
) => plainTextOf(messageBackOf(facts(given), choice).blocks);

function htmlOf(blocks: readonly Block[]): string {
  return String(<MessageSheet blocks={blocks} language="en" />);
}

test('the message says who, when, why, what mattered, what became of it, and whom to ask', () => {
  const text = textOf();

  for (const said of [
    'Name: Olive Marsh',
    'Date of birth: 27 March 1951',
    'NHS number: 999 000 0018',
    'Reference: NV-7F3K-2Q9',
    'Referred on: 12 January 2026',
    'Reasons: Lonely or cut off; Bereavement',
    'First contact: 19 January 2026, spoke',
    'Times spoken with: 4',
    'Times met: 2',
    '“My garden, and somebody to be in it with.”',
    '- To get out of the house twice a week – achieved. She goes on her own now',
    '- To sleep better – partly achieved',
    '- Elm Walkers – started, and it lasted',
    '- Bereavement café – was not available',
    'Enter this code: 871731000000106 Referral to social prescribing service\nEnter it once.'.replace(
      '\n',
      '\n\n',
    ),
    'Please note that she would like her review by phone.',
    'Why it ended: What mattered was reached (1 June 2026)',
    'Link worker: Asha Rowan, Northvale Network',
    'Phone: 01632 960200',
  ]) {
    assert.ok(text.includes(said), `${said}\n---\n${text}`);
  }
});

test('each of the four answers stands alone with its band and its day, and nothing is made of them together', () => {
  const text = textOf();

  assert.match(text, /^Satisfied with life: 3 \(low\) on 26 January 2026; 7 \(high\) on 1 June 2026$/m);
  assert.match(
    text,
    /^Happy yesterday: preferred not to say on 26 January 2026; 8 \(high\) on 1 June 2026$/m,
  );
  assert.match(
    text,
    /^Anxious yesterday \(lower is better\): 7 \(high\) on 26 January 2026; 2 \(low\) on 1 June 2026$/m,
  );
  assert.doesNotMatch(text, /average of|mean|total|5\.25|\b24\b/i);
});

test('a check-out that was not asked says why', () => {
  const ons4 = { ...facts().ons4, last: null, notAsked: 'unwell' } as const;

  assert.match(textOf({ ons4 }), /The four questions were not asked at the end: they were not well\./);
});

test('what is not known is left out rather than left empty', () => {
  const text = textOf({
    person: { fullName: 'Olive Marsh', bornOn: null, nhsNumber: null },
    referral: null,
    firstContact: null,
    spoke: 0,
    met: 0,
    whatMatters: '',
    goals: [],
    connections: [],
    ons4: { first: null, last: null, notAsked: null },
    ask: '',
    code: null,
  });

  assert.doesNotMatch(
    text,
    /Date of birth|NHS number|Reference|What matters|Goals|Services|Wellbeing|What we ask|Times/,
  );
  assert.doesNotMatch(text, /: *$/m);
  assert.match(text, /First contact: None yet/);
});

test('a beginning says that it has begun, and nothing of how it goes', () => {
  const text = textOf({}, { ...everything, occasion: 'begun' });

  assert.match(text, /A link worker is supporting Olive Marsh now\./);
  assert.doesNotMatch(text, /garden|Elm Walkers|Satisfied/);
});

test('somebody who has died is not said to come back', () => {
  const died = { on: '2026-06-01' as LocalDate, reason: 'died' } as const;

  assert.doesNotMatch(textOf({ closing: died }), /referred again/);
  assert.match(textOf(), /referred again/);
});

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

test('the subject stands in the open: it has the reference and nothing of the person', () => {
  assert.equal(
    messageBackOf(facts(), everything).subject,
    'Message from the link workers – reference NV-7F3K-2Q9',
  );
  assert.equal(
    messageBackOf(facts(), { ...everything, language: 'cy' }).subject,
    'Neges gan y gweithwyr cyswllt – cyfeirnod NV-7F3K-2Q9',
  );
});

test('a message in Welsh is Welsh throughout, and the person’s own words stay theirs', () => {
  const text = textOf({}, { ...everything, language: 'cy' });

  assert.match(text, /Dyddiad geni: 27 Mawrth 1951/);
  assert.match(text, /Cofnodwch y cod hwn: 871731000000106/);
  assert.match(text, /Cofnodwch ef unwaith\./);
  assert.match(text, /“My garden, and somebody to be in it with\.”/);
  assert.doesNotMatch(text, /Reference|Name:|Goals|\bon 1/);
});

test('text and page say the same words in the same order', () => {
  for (const occasion of messageOccasions) {
    const { blocks } = messageBackOf(facts(), { ...everything, occasion });
    const html = htmlOf(blocks);

    assert.deepEqual(wordsIn(fromHtml(html)), wordsIn(plainTextOf(blocks)));
  }
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

function fromHtml(html: string): string {
  return html
    .replaceAll(/<\/dt>\s*<dd[^>]*>/g, ': ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function wordsIn(text: string): readonly string[] {
  return text
    .replaceAll(/^- /gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
