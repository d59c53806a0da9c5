import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Dialled } from './dialled.tsx';

test('the numbers of those who help at any hour can be rung; other numbers and the words stay as they are', () => {
  const html = String(<Dialled>{'In danger 999. Samaritans: 116 123. It takes 1999 days, & 9990.'}</Dialled>);

  assert.equal(
    html,
    'In danger <a href="tel:999">999</a>. Samaritans: <a href="tel:116123">116 123</a>. It takes 1999 days, &amp; 9990.',
  );
});
