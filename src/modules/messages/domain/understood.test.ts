import assert from 'node:assert/strict';
import { test } from 'node:test';

import { understood } from './understood.ts';

const cases = {
  coming: [
    '1',
    ' 1. ',
    'Yes',
    'yes thanks x',
    'Ok thank you',
    "I'll be there",
    'I’ll be there!',
    '1 yes',
    'Ie, diolch',
    'Byddaf yno',
    'iawn diolch yn fawr',
    'See you then',
  ],
  change: [
    '2',
    '2 please',
    'Can I change?',
    "Can't make it",
    'Sorry I can’t make it',
    'newid os gwelwch yn dda',
    'Amser arall',
  ],
  'not-now': ['3', 'No', 'no thanks', 'Not now', 'ddim nawr', 'dim rŵan', 'Canslo'],
  stop: ['STOP', 'stop', 'Stop.', 'stop texting me', 'STOPIWCH', 'unsubscribe'],
  start: ['START', 'start again', 'dechrau'],
  free: [
    '1 or 2?',
    '12',
    'yes but can we make it later',
    'who is this',
    'stop it hurts',
    'no problem',
    '',
    '👍',
    '1 2',
    'yes no',
    'do not stop',
    'x',
  ],
} as const;

for (const [meaning, texts] of Object.entries(cases)) {
  test(`what says “${meaning}” plainly is understood so, in both languages, and nothing else is`, () => {
    for (const text of texts) assert.equal(understood(text), meaning, text);
  });
}
