import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';
import { m } from '#text';

import { remembered } from './remembered.tsx';

type Greeting = { readonly name: string; readonly note?: string | undefined };

function greeting({ most = 10 } = {}) {
  const made: string[] = [];
  const Greeting = remembered(
    ({ name, note }: Greeting) => {
      made.push(name);
      return (
        <p title={note}>
          {m.ui_close()} {name}
        </p>
      );
    },
    { most },
  );
  return { made, Greeting, shown: (props: Greeting) => String(<Greeting {...props} />) };
}

test('markup is made once for the same props, and again for others', () => {
  const { made, shown } = greeting();

  assert.equal(shown({ name: 'Ann' }), shown({ name: 'Ann' }));
  assert.notEqual(shown({ name: 'Ann', note: 'x' }), shown({ name: 'Ann' }));
  assert.notEqual(shown({ name: 'Bob' }), shown({ name: 'Ann' }));
  assert.deepEqual(made, ['Ann', 'Ann', 'Bob']);
});

test('each language has its own', () => {
  const { shown } = greeting();
  const [english, welsh] = [
    inLocale('en', () => shown({ name: 'Ann' })),
    inLocale('cy', () => shown({ name: 'Ann' })),
  ];

  assert.notEqual(english, welsh);
  assert.equal(
    inLocale('en', () => shown({ name: 'Ann' })),
    english,
  );
});

test('what people wrote is escaped, once, also where the markup stands within other markup', () => {
  const { Greeting } = greeting();
  const page = () =>
    String(
      <div>
        <Greeting name={'<script>"&'} />
      </div>,
    );

  assert.match(page(), /<div><p>[^<]* &lt;script&gt;&quot;&amp;<\/p><\/div>/);
  assert.equal(page(), page());
});

test('of more than there is room for, the one that was shown longest ago is made again', () => {
  const { made, shown } = greeting({ most: 1 });
  for (const name of ['Ann', 'Bob', 'Ann']) shown({ name });

  assert.deepEqual(made, ['Ann', 'Bob', 'Ann']);
});
