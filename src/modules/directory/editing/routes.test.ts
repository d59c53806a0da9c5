import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { gpNia } from '#tests/support/network.ts';

import { ask, compareAll, editor, fieldsOf, kept, keysIn, owner } from './asking.examples.ts';

test('an editor changes a listing, and everybody sees it', async () => {
  const id = await kept();
  const form = fieldsOf((await ask(`/directory/${id}/edit`, { as: editor })).html);

  const sent = await ask(`/directory/${id}/edit`, {
    as: editor,
    post: { ...form, name: 'Zither Circle', 'when-0-opens': '2 pm', 'when-0-closes': '4.30pm', do: 'send' },
  });

  assert.deepEqual([sent.status, sent.to], [303, `/directory/${id}`]);
  const { text } = await ask(`/directory/${id}`);
  assert.match(text, /Zither Circle/);
  assert.match(text, /2 pm to 4.30 pm/);
  assert.match(text, /Hearing loop/);
});

test('whoever has looked at all of it says so, and the listing is checked today', async () => {
  const id = await kept({ assured: { on: '2025-01-06', by: 'Northvale Neighbours' } });
  const form = fieldsOf((await ask(`/directory/${id}/edit`, { as: editor })).html);

  await ask(`/directory/${id}/edit`, { as: editor, post: { ...form, checked: 'yes', do: 'send' } });

  assert.match((await ask(`/directory/${id}`)).text, /Checked today/);
});

test('a row is added and taken away without losing what was typed, and nothing is saved', async () => {
  const id = await kept();
  const path = `/directory/${id}/edit`;
  const form = fieldsOf((await ask(path, { as: editor })).html);

  const more = await ask(path, { as: editor, post: { ...form, name: 'Half typed', do: 'add-when' } });
  assert.equal(more.status, 200);
  const typed = fieldsOf(more.html);
  assert.deepEqual([typed['when-rows'], typed['name']], [['3'], ['Half typed']]);

  const less = await ask(path, { as: editor, post: { ...typed, do: 'remove-when-0' } });
  assert.deepEqual(fieldsOf(less.html)['when-0-often'], ['1']);
  assert.doesNotMatch((await ask(`/directory/${id}`)).text, /Half typed/);
});

test('what is wrong is said beside its field, and what was typed is still there', async () => {
  const id = await kept();
  const path = `/directory/${id}/edit`;
  const form = fieldsOf((await ask(path, { as: owner })).html);

  const wrong = {
    name: ' ',
    email: 'nope',
    'when-0-opens': '25:99',
    'cost-0-amount': 'lots',
    'phone-0-number': 'ring',
  };
  const { status, html } = await ask(path, { as: owner, post: { ...form, ...wrong, do: 'send' } });

  assert.equal(status, 422);
  for (const field of Object.keys(wrong)) {
    assert.match(html, new RegExp(`href="#${field}"`), field);
    assert.match(html, new RegExp(`id="${field}-error"`), field);
  }
  assert.match(html, /value="25:99"/);
});

test('what an owner sends waits; an editor reads the difference and approves it', async () => {
  const id = await kept({ name: 'Waiting Room' });
  const form = fieldsOf((await ask(`/directory/${id}/edit`, { as: owner })).html);
  const sent = await ask(`/directory/${id}/edit`, {
    as: owner,
    post: { ...form, description: 'A cold room and a hot drink.', do: 'send' },
  });
  assert.equal(sent.to, '/directory/mine');
  assert.match((await ask('/directory/mine', { as: owner })).text, /Waiting Room.*waits for an editor/);
  assert.doesNotMatch((await ask(`/directory/${id}`)).text, /cold room/);

  const list = await ask('/directory/work/waiting', { as: editor });
  const [, href = ''] =
    /href="(\/directory\/work\/waiting\/[^"]+)">\s*<bdi>Waiting Room/.exec(list.html) ?? [];
  const one = await ask(href, { as: editor });
  assert.match(one.text, /What it is Now .* Proposed .*cold/);
  const approved = await ask(`${href}/approval`, { as: editor, post: keysIn(one.html) });

  assert.equal(approved.to, '/directory/work/waiting');
  assert.match((await ask(`/directory/${id}`)).text, /A cold room and a hot drink/);
  assert.match((await ask(`/directory/${id}/history`, { as: owner })).text, /approved from whoever keeps it/);
  assert.match((await ask(href, { as: editor })).text, /Approved/);
});

test('declining needs a reason', async () => {
  const id = await kept({ name: 'No Reason' });
  const form = fieldsOf((await ask(`/directory/${id}/edit`, { as: owner })).html);
  await ask(`/directory/${id}/edit`, { as: owner, post: { ...form, name: 'Other Reason', do: 'send' } });
  const list = await ask('/directory/work/waiting', { as: editor });
  const [, href = ''] = /href="(\/directory\/work\/waiting\/[^"]+)">\s*<bdi>No Reason/.exec(list.html) ?? [];

  const without = await ask(`${href}/refusal`, { as: editor, post: { once: newId<string>(), reason: '' } });
  const reason = 'It is not called that.';
  const declined = await ask(`${href}/refusal`, { as: editor, post: { once: newId<string>(), reason } });

  assert.equal(without.status, 422);
  assert.match(without.html, /id="reason-error"/);
  assert.equal(declined.status, 303);
  assert.match((await ask('/directory/mine', { as: owner })).text, /was not approved: It is not called that/);
});

test('approving nothing says so', async () => {
  const id = await kept();
  const form = fieldsOf((await ask(`/directory/${id}/edit`, { as: owner })).html);
  await ask(`/directory/${id}/edit`, { as: owner, post: { ...form, name: 'Something', do: 'send' } });

  const { status, html } = await ask('/directory/work/waiting', {
    as: editor,
    post: { once: newId<string>() },
  });

  assert.equal(status, 422);
  assert.match(html, /href="#edits"/);
});

test('a page that was open while somebody else changed the listing says who did', async () => {
  const id = await kept();
  const path = `/directory/${id}/edit`;
  const late = fieldsOf((await ask(path, { as: owner })).html);
  await ask(path, {
    as: editor,
    post: { ...fieldsOf((await ask(path, { as: editor })).html), name: 'First', do: 'send' },
  });

  const { status, text } = await ask(path, { as: owner, post: { ...late, name: 'Too late', do: 'send' } });

  assert.equal(status, 409);
  assert.match(text, /Edie Quill/);
  assert.match(text, /Too late/);
});

test('what may be there already is shown before it is added twice', async () => {
  await kept({ name: 'Quince Club', phone: '01632 960377' });
  await compareAll();
  const form = fieldsOf((await ask('/directory/new', { as: editor })).html);
  const twin = {
    ...form,
    name: 'Quince Club',
    'phone-0-number': '01632960377',
    'place-0-postcode': 'nv1 2ab',
  };

  const first = await ask('/directory/new', { as: editor, post: { ...twin, do: 'send' } });
  assert.equal(first.status, 200);
  assert.match(first.text, /Quince Club/);
  const again = await ask('/directory/new', { as: editor, post: { ...fieldsOf(first.html), do: 'send' } });

  assert.match(again.to ?? '', /^\/directory\/[0-9a-f-]{36}$/);
});

test('who keeps no listings is refused, and the public is asked to sign in', async () => {
  const id = await kept();
  const own = ['/directory/mine', '/directory/new', `/directory/${id}/edit`, `/directory/${id}/history`];
  for (const path of [...own, `/directory/${id}/keepers`, '/directory/work/waiting']) {
    assert.equal((await ask(path, { as: gpNia })).status, 403, path);
    assert.equal((await ask(path)).to, `/sign-in?to=${encodeURIComponent(path)}`);
  }
  assert.equal((await ask('/directory/work/waiting', { as: owner })).status, 403);
});

test('what is wrong is said in the order of the page', async () => {
  const form = fieldsOf((await ask('/directory/new', { as: owner })).html);
  const wrong = { minimumAge: 'old', 'cost-0-amount': 'some', 'when-0-opens': 'early', email: 'nobody' };

  const { html } = await ask('/directory/new', { as: owner, post: { ...form, ...wrong, do: 'send' } });

  const summary = html.slice(html.indexOf('nhsuk-error-summary'));
  const named = [...summary.matchAll(/href="#([\w-]+)"/g)].map(([, field]) => field);
  assert.deepEqual(named.slice(0, 5), ['name', 'minimumAge', 'cost-0-amount', 'when-0-opens', 'email']);
});

test('an owner says with one touch that a listing nobody has looked at for long is still right', async () => {
  const id = await kept({ assured: { on: '2025-01-06', by: 'Northvale Neighbours' } });
  const before = await ask('/directory/mine', { as: owner });
  assert.match(before.html, new RegExp(`action="/directory/${id}/still-right"`));

  const sent = await ask(`/directory/${id}/still-right`, { as: owner, post: { once: newId<string>() } });

  assert.deepEqual([sent.status, sent.to], [303, '/directory/mine']);
  const after = await ask('/directory/mine', { as: owner });
  assert.doesNotMatch(after.html, new RegExp(`action="/directory/${id}/still-right"`));
});
