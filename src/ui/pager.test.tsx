import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Pager, shownPages } from './pager.tsx';

test('a long list names its first and last page and the neighbours of this one', () => {
  assert.deepEqual(shownPages(1, 1), [1]);
  assert.deepEqual(shownPages(1, 3), [1, 2, 3]);
  assert.deepEqual(shownPages(5, 9), [1, null, 4, 5, 6, null, 9]);
});

test('a gap of one page is that page, not dots', () => {
  assert.deepEqual(shownPages(4, 5), [1, 2, 3, 4, 5]);
});

test('one page has no links to pages', () => {
  assert.equal(String(<Pager page={1} pages={1} hrefOf={(page) => `?page=${page}`} />), '');
});

test('the first page has no previous one', () => {
  const html = String(<Pager page={1} pages={2} hrefOf={(page) => `?page=${page}`} />);
  assert.doesNotMatch(html, /rel="prev"/);
  assert.match(html, /href="\?page=2" class="nhsuk-pagination__next" rel="next"/);
});
