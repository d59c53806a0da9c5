import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { messageOccasions } from '../domain/message-back.ts';
import { messageBackOf } from './message-blocks.ts';
import { facts } from './message-blocks.examples.ts';
import { plainTextOf } from './plain-text.ts';
import { everything, htmlOf, textOf } from './message-forms.examples.tsx';

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
