import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';

import { Saying, theirs } from './theirs.tsx';

const english = 'A friendly walk along the river every Tuesday, with tea afterwards.';
const welsh = 'Taith gerdded gyfeillgar ar lan yr afon bob dydd Mawrth, gyda phaned wedyn.';

test('on a Welsh page what others wrote is English unless it shows that it is Welsh', () => {
  inLocale('cy', () => {
    assert.deepEqual(theirs('Riverside Walkers', english), { lang: 'en' });
    assert.deepEqual(theirs('Cerddwyr Glan yr Afon', welsh), {});
    assert.deepEqual(theirs('Canolfan Tolverne', null), { lang: 'en' });
  });
});

test('on an English page only what shows that it is Welsh says so', () => {
  assert.deepEqual(theirs('Riverside Walkers', english), {});
  assert.deepEqual(theirs('Cerddwyr Glan yr Afon', welsh), { lang: 'cy' });
  assert.deepEqual(theirs('Cysylltwyr Pont Heli', 'Gweithwyr cyswllt ar gyfer Pont Heli a’r cwm.'), {
    lang: 'cy',
  });
});

test('an English text that names a few Welsh places stays English', () => {
  assert.deepEqual(
    theirs(`${english} We meet at Heol y Bont, by Eglwys yr Iesu, and walk to Pen y Bryn.`),
    {},
  );
});

test('of a sentence of ours only their words are in their language', () => {
  const said = String(
    <Saying of={(name) => `Gan ${name}, ers 2019`} words="Riverside <Walkers>" theirs={{ lang: 'en' }} />,
  );

  assert.equal(said, 'Gan <bdi lang="en">Riverside &lt;Walkers&gt;</bdi>, ers 2019');
});
