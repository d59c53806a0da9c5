import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

import { files, product, read } from './source.ts';

type Variants = {
  readonly declarations?: readonly string[];
  readonly selectors?: readonly string[];
  readonly match: Readonly<Record<string, string>>;
};
type Message = string | readonly Variants[];
type Messages = Readonly<Record<string, Message>>;

const folders = files('src/**/text/en.json').map((file) => file.slice(0, -'en.json'.length));

function messages(file: string): Messages {
  return JSON.parse(read(file)) as Messages;
}

/** Every message of a language with the folder it is kept in. */
function all(language: string): readonly (readonly [key: string, message: Message, folder: string])[] {
  return folders.flatMap((folder) =>
    Object.entries(messages(`${folder}${language}.json`)).map(
      ([key, message]) => [key, message, folder] as const,
    ),
  );
}

function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
}

/** The values that a message is given. A form for one thing may leave its number out: "a day". */
function values(message: Message): readonly string[] {
  const named = textsOf(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  const inputs = typeof message === 'string' ? [] : message.flatMap(({ declarations }) => declarations ?? []);
  const declared = inputs
    .filter((line) => line.startsWith('input '))
    .map((line) => line.slice('input '.length));
  return [...new Set([...named, ...declared])].toSorted();
}

test('every part of the service has its words in English and in Welsh', () => {
  assert.deepEqual(
    folders.filter((folder) => !existsSync(`${folder}cy.json`)),
    [],
  );
  assert.ok(folders.length > 0);
});

test('what is said in English is said in Welsh, and the other way round', () => {
  for (const folder of folders) {
    const keys = (language: string) => Object.keys(messages(`${folder}${language}.json`)).toSorted();
    assert.deepEqual(keys('cy'), keys('en'), folder);
  }
});

test('a key is given words once: JSON would keep the last and say nothing', () => {
  const twice = folders.flatMap((folder) =>
    ['en', 'cy'].flatMap((language) => {
      const keys = [...read(`${folder}${language}.json`).matchAll(/"([a-z0-9_]+)"\s*:/g)].map(
        ([, key]) => key,
      );
      return keys
        .filter((key, place) => keys.indexOf(key) !== place && key !== 'match')
        .map((key) => `${folder}: ${key}`);
    }),
  );
  // The parts of a message with variants are named in every one of them.
  const parts = /: (declarations|selectors)$/;

  assert.deepEqual(
    twice.filter((line) => !parts.test(line)),
    [],
  );
});

test('a message is given the same values in both languages', () => {
  const welsh = new Map(all('cy').map(([key, message]) => [key, message]));
  const differing = all('en').filter(([key, message]) => {
    const other = welsh.get(key);
    return other !== undefined && values(message).join() !== values(other).join();
  });

  assert.deepEqual(
    differing.map(([key]) => key),
    [],
  );
});

test('a message that counts has words for every form that its language has', () => {
  const incomplete = ['en', 'cy'].flatMap((language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    return all(language).flatMap(([key, message]) =>
      typeof message === 'string'
        ? []
        : message.flatMap((variants) =>
            missingForms(variants, forms).map((form) => `${language} ${key}: ${form}`),
          ),
    );
  });

  assert.deepEqual(incomplete, []);
});

/** The forms that a message says nothing for, unless it says `*` for them. */
function missingForms(
  { declarations, selectors, match }: Variants,
  forms: readonly string[],
): readonly string[] {
  const plurals = new Set(
    (declarations ?? []).flatMap((line) => /^local (\w+) = \w+: plural/.exec(line)?.[1] ?? []),
  );
  const counted = (selectors ?? []).filter((selector) => plurals.has(selector));
  return counted.flatMap((selector) => {
    const said = new Set(
      Object.keys(match).map((when) => new RegExp(`\\b${selector}=(\\S+?)(,|$)`).exec(when)?.[1]),
    );
    return said.has('*') ? [] : forms.filter((form) => !said.has(form));
  });
}

test('a Welsh message that is not Welsh yet is found', () => {
  const english = new Map(all('en').map(([key, message]) => [key, textsOf(message).join(' ')]));
  const copied = all('cy').filter(([key, message]) => {
    const text = textsOf(message).join(' ');
    const words = text.replaceAll(/\{\w+\}/g, '').match(/[A-Za-z]{3,}/g) ?? [];
    return words.length >= 3 && text === english.get(key);
  });

  assert.deepEqual(
    copied.map(([key]) => key),
    [],
  );
});

test('the Welsh that waits for somebody to look at it exists', () => {
  const unknown = folders.flatMap((folder) => {
    const file = `${folder}cy-to-review.json`;
    if (!existsSync(file)) return [];
    const keys = messages(`${folder}cy.json`);
    return (JSON.parse(read(file)) as string[])
      .filter((key) => !(key in keys))
      .map((key) => `${folder}: ${key}`);
  });

  assert.deepEqual(unknown, []);
});

test('every message is said somewhere', () => {
  const code = [...product(), ...files('src/**/*.examples.tsx')].map((file) => read(file)).join('\n');
  const said = new Set(
    [...code.matchAll(/\bm\.(\w+)|'(\w+_\w+)'/g)].map(([, called, named]) => called ?? named),
  );

  assert.deepEqual(
    all('en').flatMap(([key]) => (said.has(key) ? [] : [key])),
    [],
  );
});

test('people are called people: not users, clients or cases', () => {
  const avoided = /\b(service users?|end users?|clients?|case ?load cases|beneficiar(y|ies))\b/i;
  const cold = all('en').filter(([, message]) => textsOf(message).some((text) => avoided.test(text)));

  assert.deepEqual(
    cold.map(([key]) => key),
    [],
  );
});

test('a form without words, and a value that only one language is given, are found', () => {
  const days = {
    declarations: ['input count', 'local countPlural = count: plural'],
    selectors: ['countPlural'],
  };
  const english = { ...days, match: { 'countPlural=one': 'a day', 'countPlural=other': '{count} days' } };

  assert.deepEqual(missingForms(english, ['one', 'other']), []);
  assert.deepEqual(missingForms(english, ['one', 'two', 'other']), ['two']);
  assert.deepEqual(
    missingForms({ ...days, match: { 'countPlural=*': '{count} days' } }, ['one', 'two', 'other']),
    [],
  );
  assert.deepEqual(values([english]), ['count']);
  assert.deepEqual(values('Hello {name}'), ['name']);
});
