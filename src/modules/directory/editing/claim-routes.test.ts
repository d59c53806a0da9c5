import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { gpNia } from '#tests/support/network.ts';

import { ask, editor, fieldsOf, kept, owner } from './asking.examples.ts';
import { codesAnHour } from './domain/claim.ts';

test('a claim is made without an account, and ends signed in', async () => {
  const id = await kept({ email: 'quilt@example.org', name: 'Quilters' });
  const page = await ask(`/directory/${id}/claim`);
  const sent = await ask(`/directory/${id}/claim`, { post: fieldsOf(page.html) });
  assert.match(sent.to ?? '', /\/claim\/code\?sent=/);
  const form = await ask(sent.to ?? '');
  const code = /The code is ([A-Z2-9 ]+)\./.exec(form.text)?.[1] ?? '';

  const claimed = await ask(`/directory/${id}/claim/code`, {
    post: { ...fieldsOf(form.html), code, name: 'Mo Field' },
  });
  assert.equal(claimed.to, '/sign-in/pass?to=/directory/mine');
  const pass = cookieIn(claimed.headers, 'kith-pass');
  const signedIn = await ask(claimed.to ?? '', { headers: { cookie: pass } });
  const session = cookieIn(signedIn.headers, 'kith.session_token');

  assert.match((await ask('/directory/mine', { headers: { cookie: session } })).text, /Mo Field.*Quilters/);
  assert.match((await ask(claimed.to ?? '', { headers: { cookie: pass } })).to ?? '', /^\/sign-in\?to=/);
  assert.equal((await ask('/directory/mine', { headers: { cookie: pass } })).status, 303);
});

test('when no more codes are sent, the page says so and nothing that was typed is lost', async () => {
  const id = await kept({ email: 'many@example.org' });
  const send = async () =>
    ask(`/directory/${id}/claim`, { post: fieldsOf((await ask(`/directory/${id}/claim`)).html) });
  for (let codes = 0; codes < codesAnHour; codes += 1) assert.equal((await send()).status, 303);

  const { status, html } = await send();

  assert.equal(status, 422);
  assert.match(html, /id="address-error"/);
  assert.match(html, /value="many@example.org" checked/);
});

test('somebody signed in for other work is asked to sign out first', async () => {
  const id = await kept();

  assert.match((await ask(`/directory/${id}/claim`, { as: gpNia })).text, /account for other work/);
});

test('it can be read in Welsh', async () => {
  const id = await kept();
  const { html } = await ask(`/directory/${id}/edit`, { as: owner, headers: {} });
  assert.match(html, /<html lang="en"/);

  const welsh = await ask(`/directory/${id}/claim`, { headers: { cookie: 'kith-language=cy' } });

  assert.match(welsh.text, /Ble gallwch chi ddarllen cod\?/);
});

test('whatever is typed, the pages hold', async () => {
  const id = await kept();
  const odd = ['%00', '😀'.repeat(400), '-1', '999999999999', "' or 1=1 --", '\u202E'];
  for (const text of odd) {
    const rows = {
      'when-rows': text,
      'when-0-days': text,
      'place-rows': '1',
      'place-0-id': text,
      'place-0-town': text,
    };
    const post = { name: text, status: text, do: text, once: text, version: text, ...rows };
    assert.notEqual((await ask(`/directory/${id}/edit`, { as: editor, post })).status, 500, text);
    const claim = {
      once: newId<string>(),
      address: text,
      claimId: text,
      code: text,
      name: text,
      email: text,
    };
    assert.notEqual((await ask(`/directory/${id}/claim`, { post: claim })).status, 500, text);
    assert.notEqual((await ask(`/directory/${id}/claim/code`, { post: claim })).status, 500, text);
    const query = encodeURIComponent(text.toWellFormed());
    assert.notEqual(
      (await ask(`/directory/${id}/history?before=${query}`, { as: editor })).status,
      500,
      text,
    );
    assert.notEqual((await ask(`/directory/${id}/claim/code?sent=${query}`)).status, 500, text);
  }
});

function cookieIn(headers: Headers, name: string): string {
  const found = headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  assert.ok(found, name);
  return found.split(';')[0] ?? '';
}
