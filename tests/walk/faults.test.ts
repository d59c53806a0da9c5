import assert from 'node:assert/strict';
import { test } from 'node:test';

import { script } from './assaults.ts';
import type { Answer } from './browsing.ts';
import { formsOf } from './crawling.ts';
import { faultsOf, faultsOfShownAgain } from './faults.ts';

const headers = new Headers({
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
const answer = (given: Partial<Answer> = {}): Answer => {
  const html = '<!doctype html><main><h1>Refer</h1></main>';
  return { status: 200, path: '/', to: null, headers, html, ...given };
};

test('an answer without fault has none', () => {
  assert.deepEqual(faultsOf(answer(), 'x'), []);
});

test('a fault, a stack trace, a script, a second heading and a missing header are found', () => {
  const wrong: readonly Partial<Answer>[] = [
    { status: 500 },
    { status: 403 },
    { html: 'Error: no\n    at file (/srv/store.ts:12:4)' },
    { html: `<!doctype html><main><h1>Refer</h1>${script}</main>` },
    { html: '<!doctype html><main><h1>Refer</h1><h1 class="x">Again</h1></main>' },
    { headers: new Headers({ ...Object.fromEntries(headers), 'cache-control': 'private' }) },
    { headers: new Headers() },
  ];

  for (const given of wrong) assert.notDeepEqual(faultsOf(answer(given), 'x'), [], JSON.stringify(given));
});

test('a form that comes back without its errors or without what was typed is found', () => {
  const page = (rest: string) =>
    answer({ status: 422, html: `<title>Error: Refer</title><form method="post">${rest}</form>` });
  const kept = page(
    `<input name="hopes" value="&lt;script&gt;alert(1)&lt;/script&gt;"><p class="nhsuk-error-summary">`,
  );
  const lost = page('<input name="hopes" value=""><p class="nhsuk-error-summary">');
  const silent = page('<input name="hopes" value="&lt;script&gt;alert(1)&lt;/script&gt;">');
  const [found] = formsOf(kept);
  assert.ok(found);
  const assault = { name: 'a script', text: script, fields: () => [] };

  assert.deepEqual(faultsOfShownAgain(kept, found, assault), []);
  assert.match(String(faultsOfShownAgain(lost, found, assault)), /hopes is gone/);
  assert.match(String(faultsOfShownAgain(silent, found, assault)), /no summary/);
});

test('a summary that says the same of two fields is found', () => {
  const summary = (second: string) =>
    answer({
      status: 422,
      html: `<title>Error: Hours</title><div class="nhsuk-error-summary"><ul>
        <li><a href="#from">Write a time</a></li><li><a href="#until">${second}</a></li></ul></div>
        <form method="post"></form>`,
    });
  const [found] = formsOf(summary(''));
  assert.ok(found);
  const assault = { name: 'nothing', fields: () => [] };

  assert.match(String(faultsOfShownAgain(summary('Write a time'), found, assault)), /say “Write a time”/);
  assert.deepEqual(faultsOfShownAgain(summary('Until: Write a time'), found, assault), []);
});
