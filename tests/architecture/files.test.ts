import assert from 'node:assert/strict';
import { test } from 'node:test';

import { files, product, read } from './source.ts';

const ourText = ['src', 'bin', 'bench', 'tests', 'db', 'docs', '.ci'].flatMap((folder) =>
  files(`${folder}/**/*.*`),
);

test('a file has one purpose, and 250 lines are too many for one', () => {
  const long = product().filter((file) => read(file).split('\n').length > 251);

  assert.deepEqual(long, []);
});

test('what is left to do is an issue, not a comment', () => {
  const words = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
  const left = ourText.filter(
    (file) => /\.(ts|tsx|mjs|sql|scss|json|md)$/.test(file) && words.test(read(file)),
  );

  assert.deepEqual(left, []);
});

test('no folder collects what nobody has named', () => {
  const drawers = ourText.filter((file) =>
    /\/(utils?|helpers?|common|shared|misc|lib|services)\//.test(file),
  );

  assert.deepEqual(drawers, []);
});

test('a test that needs a database is given one by tests/support, and so leaves nothing behind', () => {
  const own = files('{src,tests}/**/*.test.{ts,tsx}').filter((file) => {
    // These test the embedded server itself, and how a database is opened.
    if (/^src\/platform\/(postgres\/|open-database\.test)/.test(file)) return false;
    const code = read(file);
    const opens = /^import (?!type ).* from 'pg';|^import \{[^}]*\bopenPool\b/m.test(code);
    return opens && !/from '#tests\/support\/|from '\.\.\/support\//.test(code);
  });

  assert.deepEqual(own, []);
});

test('people in examples cannot be mistaken for real ones: their numbers and addresses are invented', () => {
  const real = files('{src,tests,bench}/**/*.{ts,tsx}').flatMap((file) =>
    realIn(read(file)).map((found) => `${file}: ${found}`),
  );

  assert.deepEqual(real, []);
});

test('a real telephone number, NHS number or address is found', () => {
  // Written apart, so that this file does not hold what it looks for.
  const [mobile, number, address] = ['07911|123456', '401|023|2137', 'someone|nhs.net'].map((text) =>
    text.replaceAll('|', text.includes('.') ? '@' : ' '),
  );

  assert.deepEqual(realIn("phone: '07700 900123', email: 'a@example.org', nhs: '999 000 0018'"), []);
  assert.deepEqual(realIn(`'${mobile}' '${number}' '${address}'`), [mobile, address, number]);
});

const phone = /(?<![\w.-])(?:\+44 ?|0)(?:7\d{3}|1\d{3}|2\d) ?\d{3} ?\d{3,4}(?![\w-])/g;
const inventedPhone = /^(\+44 ?|0)(7700 ?900|1632 ?960)/;
const email = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
const inventedEmail =
  /@([a-z0-9-]+\.)*(example(\.(org|com|net|test))?|[a-z0-9-]+\.(example|test|invalid)|[\d.]+)$/i;
const nhsNumber = /(?<![\w.-])[4-9]\d{2} ?\d{3} ?\d{4}(?![\w.-])/g;

/** The number that the NHS itself prints in its examples. */
const printedExample = '9434765919';

function realIn(code: string): readonly string[] {
  return [
    ...(code.match(phone) ?? []).filter((number) => !inventedPhone.test(number)),
    ...(code.match(email) ?? []).filter((address) => !inventedEmail.test(address)),
    ...(code.match(nhsNumber) ?? []).filter((number) => isRealNhsNumber(number.replaceAll(' ', ''))),
  ];
}

function isRealNhsNumber(number: string): boolean {
  if (number.startsWith('999') || number === printedExample) return false;
  const digits = Array.from(number, Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
