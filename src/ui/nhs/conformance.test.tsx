import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { raw } from 'hono/html';
import { jsx } from 'hono/jsx';

import { ActionLink } from './action-link.tsx';
import { BackLink } from './back-link.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { CharacterCount } from './character-count.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { DateInput } from './date-input.tsx';
import { Details } from './details.tsx';
import { DoDontList } from './do-dont-list.tsx';
import { ErrorMessage } from './error-message.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Fieldset } from './fieldset.tsx';
import { Heading } from './heading.tsx';
import { Hint } from './hint.tsx';
import { htmlTree } from './html-tree.examples.ts';
import { Input } from './input.tsx';
import { InsetText } from './inset-text.tsx';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { NotificationBanner } from './notification-banner.tsx';
import { Pagination } from './pagination.tsx';
import { Panel } from './panel.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { SkipLink } from './skip-link.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { TaskList } from './task-list.tsx';
import { Textarea } from './textarea.tsx';
import { WarningCallout } from './warning-callout.tsx';

type Fixture = {
  name: string;
  description?: string;
  context: Record<string, unknown>;
  callBlock?: string;
  html: string;
};

/** How many official fixtures each component must at least render as they are. Raise a floor, never lower it. */
const components: Record<string, { component: (options: never) => unknown; floor: number }> = {
  'action-link': { component: ActionLink, floor: 7 },
  'back-link': { component: BackLink, floor: 7 },
  breadcrumb: { component: Breadcrumb, floor: 5 },
  button: { component: Button, floor: 66 },
  card: { component: Card, floor: 50 },
  'character-count': { component: CharacterCount, floor: 33 },
  checkboxes: { component: Checkboxes, floor: 56 },
  'date-input': { component: DateInput, floor: 39 },
  details: { component: Details, floor: 12 },
  'do-dont-list': { component: DoDontList, floor: 12 },
  'error-message': { component: ErrorMessage, floor: 6 },
  'error-summary': { component: ErrorSummary, floor: 14 },
  fieldset: { component: Fieldset, floor: 4 },
  heading: { component: Heading, floor: 33 },
  hint: { component: Hint, floor: 3 },
  input: { component: Input, floor: 44 },
  'inset-text': { component: InsetText, floor: 3 },
  label: { component: Label, floor: 31 },
  legend: { component: Legend, floor: 27 },
  'notification-banner': { component: NotificationBanner, floor: 17 },
  pagination: { component: Pagination, floor: 11 },
  panel: { component: Panel, floor: 15 },
  radios: { component: Radios, floor: 48 },
  select: { component: Select, floor: 20 },
  'skip-link': { component: SkipLink, floor: 3 },
  'summary-list': { component: SummaryList, floor: 28 },
  tables: { component: Table, floor: 140 },
  tag: { component: Tag, floor: 28 },
  'task-list': { component: TaskList, floor: 6 },
  textarea: { component: Textarea, floor: 16 },
  'warning-callout': { component: WarningCallout, floor: 6 },
};

const total = { same: 0, all: 0 };

for (const [name, { component, floor }] of Object.entries(components)) {
  test(`${name} renders the official fixtures as the official macro does`, (t) => {
    const fixtures = fixturesOf(name);
    const different = fixtures.filter((fixture) => !isSame(component, fixture));
    const same = fixtures.length - different.length;
    total.same += same;
    total.all += fixtures.length;
    t.diagnostic(`${name} ${same} of ${fixtures.length}`);
    const named = different.map((fixture) => fixture.name).join('; ');
    assert.ok(same >= floor, `${name}: ${same} of ${fixtures.length}, floor ${floor}. Different: ${named}`);
  });
}

test('all components together', (t) => {
  t.diagnostic(`total ${total.same} of ${total.all}`);
  assert.ok(total.same >= total.all * 0.99);
});

test('the comparison sees a different class, attribute, order and text', () => {
  const original = '<p class="a  b" id=c>one <b>two</b></p>';
  assert.deepEqual(htmlTree(original), htmlTree('<p id="c" class="a b">\n one\n <b> two </b></p>'));
  const others = ['<p class="a" id="c">one <b>two</b></p>', '<p class="a b">one <b>two</b></p>'];
  others.push('<p class="a b" id="c"><b>two</b> one</p>', '<p class="a b" id="c">one <b>three</b></p>');
  for (const other of others) assert.notDeepEqual(htmlTree(original), htmlTree(other));
});

function fixturesOf(name: string): readonly Fixture[] {
  const file = `node_modules/nhsuk-frontend/dist/nhsuk/components/${name}/fixtures.json`;
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

function isSame(component: (options: never) => unknown, { context, callBlock, html }: Fixture): boolean {
  const children = callBlock ? [raw(callBlock)] : [];
  const ours = String(jsx(component, { ...context }, ...children));
  try {
    assert.deepEqual(htmlTree(ours), htmlTree(html));
    return true;
  } catch {
    return false;
  }
}
