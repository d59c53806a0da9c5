import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';

import { aShell } from './gallery.examples.tsx';
import { Page } from './page.tsx';
import { calledBy, InWords, plainly, Saying, saying, theirs } from './theirs.tsx';

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

test('the name of a group alone shows its language by the words that groups are called by', () => {
  inLocale('cy', () => {
    assert.deepEqual(theirs('Canolfan Gymunedol Pont Heli'), {});
    assert.deepEqual(theirs('Cysylltwyr Cymunedol Pont Heli'), {});
    assert.deepEqual(theirs('Northvale Kettle and Company'), { lang: 'en' });
  });
});

test('a heading and a breadcrumb of ours say in which language the name in them is; a title cannot', () => {
  inLocale('cy', () => {
    const title = saying((name) => `Ai chi piau ${name}?`, 'Riverside Walkers');
    const html = String(
      <Page
        shell={aShell('cy')}
        title={title}
        crumbs={[{ href: '/directory/1', label: calledBy('Riverside Walkers') }]}
      />,
    );

    assert.match(html, /<title>Ai chi piau Riverside Walkers\? – Kith<\/title>/);
    assert.match(html, /<h1>Ai chi piau <bdi lang="en">Riverside Walkers<\/bdi>\?<\/h1>/);
    assert.match(html, /<a href="\/directory\/1"><bdi lang="en">Riverside Walkers<\/bdi><\/a>/);
  });
});

test('a text that may have words of theirs in it is shown, and said plainly, with or without', () => {
  const ours = 'Free';
  const both = saying((name) => `by ${name}`, 'A & B', { lang: 'cy' });

  assert.deepEqual([plainly(ours), plainly(both)], ['Free', 'by A & B']);
  assert.equal(String(<InWords text={ours} />), 'Free');
  assert.equal(String(<InWords text={both} />), 'by <bdi lang="cy">A &amp; B</bdi>');
});
