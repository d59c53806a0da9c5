import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kindLetter } from './kind-letter-words.ts';

const sender = { name: 'Asha Rowan', network: 'Northvale Network', phone: '01632 960200' };

/** Words that blame, press or shame, or say on an envelope what it is about. */
const unkind =
  /failed|missed your|must|final|discharg|clos|unless|deadline|respond|appointment|case\b|service user/i;
const telling = /surgery|health|nhs|link worker|referr|lonel|meddyg|iechyd|gweithiwr cyswllt/i;

for (const locale of ['en', 'cy'] as const) {
  test(`the letter in ${locale} blames nobody, asks for nothing and says how to get back in touch`, () => {
    const { subject, body } = kindLetter('Olive', sender, locale);

    assert.match(body, /Olive/);
    assert.match(body, /01632 960200/);
    assert.match(body, /Asha Rowan\nNorthvale Network$/);
    assert.doesNotMatch(body, unkind);
    assert.doesNotMatch(subject, telling);
    assert.ok(body.split(/\s+/).length < 170, 'a letter, not a leaflet');
  });

  test(`without a telephone number the letter in ${locale} names the surgery`, () => {
    const { body } = kindLetter('Olive', { ...sender, phone: null }, locale);

    assert.match(body, locale === 'en' ? /tell your surgery/ : /dywedwch wrth eich meddygfa/);
    assert.doesNotMatch(body, /null|undefined|\{/);
  });
}

test('the letter is read by a nine-year-old: short sentences of short words', () => {
  const { body } = kindLetter('Olive', sender, 'en');
  const sentences = body.split(/[.:]\s/).filter((sentence) => /\s/.test(sentence));
  const words = body.split(/\s+/);

  assert.ok(words.length / sentences.length < 14, 'words a sentence');
  assert.ok(words.join('').length / words.length < 4.6, 'letters a word');
});
