import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ask, editor, fieldsOf, kept } from './asking.examples.ts';

test('a listing with a landline only is claimed by a call: asked for by anybody, made by an editor', async () => {
  const id = await kept({ name: 'Landline Quilters', email: '', phone: '01632 960377', places: [] });
  const page = await ask(`/directory/${id}/claim`);
  assert.match(page.text, /By telephone: we ring 01632 960377/);
  const asked = await ask(`/directory/${id}/claim`, { post: fieldsOf(page.html) });
  const waiting = await ask(asked.to ?? '');
  assert.match(
    waiting.text,
    /rings 01632 960377 in the next few working days.*Keep the address of this page/,
  );

  const list = await ask('/directory/work/claims', { as: editor });
  assert.match(list.text, /Landline Quilters Ring 01632 960377/);
  const [, action = ''] = /action="(\/directory\/work\/claims\/[0-9a-f-]{36}\/code)"/.exec(list.html) ?? [];
  const once = fieldsOf(list.html)['once'] ?? [];
  const shown = await ask(action, { as: editor, post: { once: once[0] ?? '' } });
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  const code = /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(shown.text)?.[0] ?? '';
  assert.match((await ask(action, { as: editor, post: { once: once[0] ?? '' } })).text, /shown once/);

  const typed = { ...fieldsOf((await ask(asked.to ?? '')).html), code, name: 'Mo Field' };
  const claimed = await ask(`/directory/${id}/claim/code`, { post: typed });
  assert.equal(claimed.to, '/sign-in/pass?to=/directory/mine');
});

test('what is to be rung is for editors', async () => {
  assert.ok((await ask('/directory/work/claims')).status >= 300);
});
