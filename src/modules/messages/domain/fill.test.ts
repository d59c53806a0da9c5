import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faultIn, filled } from './fill.ts';
import { templates } from './templates.ts';

test('fields are filled in, and what is in square brackets goes when a field in it is empty', () => {
  const wording = 'Hi {firstName}, {when} {where}.[ Or: {link}] {worker}';
  assert.equal(
    filled(wording, {
      firstName: 'Olive',
      when: 'Tue, 2 pm',
      where: 'at Elm Street',
      link: 'https://x',
      worker: 'Asha',
    }),
    'Hi Olive, Tue, 2 pm at Elm Street. Or: https://x Asha',
  );
  assert.equal(
    filled(wording, { firstName: 'Olive', when: 'Tue, 2 pm', where: '', worker: 'Asha' }),
    'Hi Olive, Tue, 2 pm. Asha',
  );
});

test('what is typed into a field is never read as a field', () => {
  assert.equal(
    filled('{words} {worker}', { words: '{worker} [x] {link}', worker: 'Asha' }),
    '{worker} [x] {link} Asha',
  );
});

test('a wording that names what the message does not know, or not what it must, is refused', () => {
  const reminder = templates['appointment-reminder'];
  assert.equal(faultIn('See you {when}', reminder), null);
  assert.equal(faultIn('See you {day} at {time}', reminder), null);
  assert.deepEqual(faultIn('See you soon', reminder), { code: 'missing-field', field: 'when' });
  assert.deepEqual(faultIn('{when} {nhsNumber}', reminder), { code: 'unknown-field', field: 'nhsNumber' });
  for (const broken of ['{when', 'when}', '{when} [x', '{ when }'])
    assert.equal(faultIn(broken, reminder)?.code, 'broken-braces');
});
