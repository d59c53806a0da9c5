import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';

import { emailAddress, webAddress } from './formats.ts';

const ajv = new Ajv2020();
addFormats.default(ajv);
const isUri = ajv.compile({ type: 'string', format: 'uri' });
const isEmail = ajv.compile({ type: 'string', format: 'email' });

test('an address is given as it was written, if it may stand so', () => {
  for (const address of [
    'https://example.org',
    'http://example.org/a?b=c&d=%20#e',
    'https://example.org:8080/~tea/',
  ]) {
    assert.equal(webAddress(address), address);
  }
  assert.equal(webAddress(' www.example.org '), 'https://www.example.org');
  assert.equal(webAddress('http://example.org/a b|c'), 'http://example.org/a%20b%7Cc');
  assert.equal(webAddress('https://caffi.example.org/tê'), 'https://caffi.example.org/t%C3%AA');
  assert.equal(webAddress('https://example.org/100%'), 'https://example.org/100%25');
});

test('what is no address of the web is none', () => {
  for (const text of [
    null,
    '',
    ' ',
    'ask inside',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'https://',
    'http://a b.example.org',
  ]) {
    assert.equal(webAddress(text), null, String(text));
  }
});

test('what is taken for an address is one by the schemas', () => {
  const text = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary' }).map((path) => `https://example.org/${path}`),
    fc.string().map((path) => `example.org?${path}#${path}`),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const address = webAddress(typed);
      assert.ok(address === null || isUri(address), String(address));
    }),
    // Checking them takes the official format far longer than making them takes us.
    { numRuns: 40 },
  );
});

test('what is taken for an email address is one by the schemas', () => {
  assert.equal(emailAddress(' hello@kettle.example.org '), 'hello@kettle.example.org');
  assert.equal(emailAddress('hello at kettle'), null);
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
      const address = emailAddress(typed);
      assert.ok(address === null || isEmail(address), String(address));
    }),
  );
});
