import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';

import { dayText, hourText, timeText } from './when-text.ts';
import { Day, When } from './when.tsx';

test('an instant is shown as the clocks of Europe/London have it, in winter and in summer', () => {
  assert.equal(String(<When at="2026-03-03T14:00:00Z" />), time('2026-03-03T14:00:00Z', 'Tue 3 March, 2 pm'));
  assert.equal(String(<When at="2026-07-03T14:00:00Z" />), time('2026-07-03T14:00:00Z', 'Fri 3 July, 3 pm'));
  assert.equal(
    String(<When at="2026-07-03T23:30:00Z" show="day" />),
    time('2026-07-03T23:30:00Z', 'Sat 4 July'),
  );
});

test('a Date is an instant too', () => {
  const at = new Date('2026-03-03T09:05:00Z');
  assert.equal(String(<When at={at} show="time" />), time('2026-03-03T09:05:00.000Z', '9.05 am'));
});

test('noon and midnight are named', () => {
  assert.equal(timeText('12:00'), 'midday');
  assert.equal(timeText('00:00'), 'midnight');
  assert.equal(hourText(24), 'midnight');
  assert.equal(hourText(9), '9 am');
  assert.equal(timeText('12:30'), '12.30 pm');
  assert.equal(timeText('00:30'), '12.30 am');
});

test('in Welsh the day is Welsh and the evening is not the afternoon', () => {
  inLocale('cy', () => {
    assert.match(String(<When at="2026-03-03T14:00:00Z" />), />Maw 3 Mawrth, 2 yp</);
    assert.match(String(<When at="2026-03-03T19:30:00Z" />), />Maw 3 Mawrth, 7.30 yh</);
  });
});

test('a day of the calendar is that day wherever the process runs', () => {
  assert.equal(String(<Day date="2026-03-29" />), time('2026-03-29', 'Sun 29 March'));
  assert.equal(dayText('2025-12-31', { year: true }), 'Wed 31 December 2025');
});

function time(datetime: string, text: string): string {
  return `<time datetime="${datetime}">${text}</time>`;
}
