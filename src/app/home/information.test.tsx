import assert from 'node:assert/strict';
import { test } from 'node:test';

import { InformationPage } from './information.page.tsx';

const shell = { locale: 'en', path: '/accessibility', user: null, nav: [], demonstration: false } as const;

const accessibility = (contactEmail: string | null) =>
  String(<InformationPage shell={shell} page="accessibility" contactEmail={contactEmail} />);

test('the accessibility page says whom to write to when somebody is named', () => {
  const page = accessibility('desk@example.org');

  assert.match(page, /<a href="mailto:desk@example\.org">desk@example\.org<\/a>/);
  assert.doesNotMatch(page, /has not named anybody/);
});

test('the accessibility page says whom to ask when nobody is named', () => {
  const page = accessibility(null);

  assert.match(page, /has not named anybody here[^<]*the practice or the scheme that gave you this address/);
  assert.doesNotMatch(page, /mailto:/);
});
