import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DoNext } from './do-next.tsx';
import { Empty } from './empty.tsx';
import { Person } from './person.tsx';
import { ScoreChart } from './score-chart.tsx';
import { Sparkline } from './sparkline.tsx';
import { Story } from './story.tsx';

test('a section of the day that has no rows is not there', () => {
  assert.equal(String(<DoNext heading="Ring" steps={[]} />), '');
});

test('a row says when, who, what matters and the one action, in that order', () => {
  const html = String(
    <DoNext
      heading="Ring"
      steps={[{ when: '10.30', person: 'Asha', line: 'At home', action: <a href="/r">Ring</a> }]}
    />,
  );
  const order = ['Ring', '10.30', 'Asha', 'At home', 'href="/r"'].map((part) => html.indexOf(part));
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
  assert.ok(order.every((at) => at >= 0));
});

test('a name keeps its own direction', () => {
  assert.match(
    String(<Person name="نور" href="/people/3" />),
    /<a class="k-person__name" href="\/people\/3"><bdi>نور<\/bdi><\/a>/,
  );
  assert.match(String(<Person name="Asha" known="Ash" />), /“<bdi>Ash<\/bdi>”/);
});

test('a thread is a list in the order it is given', () => {
  const entries = [
    { time: 'Tue', who: 'Morag', kind: 'Contact', body: 'Rang' },
    { time: 'Mon', who: 'Morag', kind: 'Referral', body: 'Came in' },
  ];
  assert.match(String(<Story label="What happened" entries={entries} />), /^<ol .*Rang.*Came in.*<\/ol>$/);
});

test('an empty page offers the first step', () => {
  assert.match(
    String(<Empty action={{ href: '/refer', label: 'Refer' }}>Nobody yet.</Empty>),
    /Nobody yet.*href="\/refer">Refer</,
  );
});

test('every score of a drawing stands in the table beside it, and a missing one is called missing', () => {
  const html = String(
    <ScoreChart
      caption="Wellbeing"
      moments={['Feb', 'May']}
      lines={[{ name: 'Worthwhile', scores: [4, null] }]}
    />,
  );
  assert.match(
    html,
    /<td class="k-number">4<\/td><td class="k-number"><span class="k-soft">not asked<\/span>/,
  );
  assert.match(html, /<svg [^>]*aria-hidden="true"/);
});

test('a line rises with the score, and stays inside its frame', () => {
  const heights = [...String(<Sparkline scores={[0, 5, 10]} />).matchAll(/ cy="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  assert.equal(heights.length, 3);
  assert.deepEqual(
    heights,
    heights.toSorted((one, other) => other - one),
  );
  assert.ok(heights.every((y) => y >= 0 && y <= 36));
});

test('no scores draw nothing', () => {
  assert.equal(String(<Sparkline scores={[null, null]} />), '');
});
