import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  CheckboxGroup,
  DateField,
  ErrorSummaryOf,
  Form,
  type FormState,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from './index.ts';

const blank: FormState = { values: {}, errors: [], once: 'key-1' };
const options = [
  { value: 'phone', label: 'By phone', conditional: <p>Which number?</p> },
  { value: 'text', label: 'By text' },
];

describe('what was typed', () => {
  test('is kept in every kind of field', () => {
    const form: FormState = {
      ...blank,
      values: { name: 'Ash & <b>', how: 'text', needs: ['bus', 'quiet'], practice: 'elm', story: '"Well"' },
    };
    assert.match(String(<TextField form={form} name="name" label="Name" />), /value="Ash &amp; &lt;b&gt;"/);
    assert.match(
      String(<TextArea form={form} name="story" label="Story" />),
      />&quot;Well&quot;<\/textarea>/,
    );
    assert.match(
      String(<RadioGroup form={form} name="how" legend="How?" options={options} />),
      /value="text" checked/,
    );
    const practices = [{ value: 'elm', label: 'Elm' }];
    const select = String(<SelectField form={form} name="practice" label="Practice" options={practices} />);
    assert.match(select, /<option value="elm" selected/);
    const needs = ['bus', 'quiet', 'none'].map((value) => ({ value, label: value }));
    const boxes = String(<CheckboxGroup form={form} name="needs" legend="Needs" options={needs} />);
    assert.equal(boxes.match(/ checked/g)?.length, 2);
  });

  test('is kept in the three boxes of a date, also when it is no date', () => {
    const values = { 'born-day': '31', 'born-month': 'Feb', 'born-year': '48' };
    const html = String(<DateField form={{ ...blank, values }} name="born" legend="Date of birth" />);
    for (const [name, value] of Object.entries(values)) {
      assert.match(html, new RegExp(`id="${name}" name="${name}" type="text" value="${value}"`));
    }
  });

  test('of a password never comes back', () => {
    const form = { ...blank, values: { secret: 'correct horse' } };
    assert.doesNotMatch(
      String(<TextField form={form} name="secret" label="Password" type="password" />),
      /horse/,
    );
  });
});

describe('what is wrong', () => {
  const errors = [
    { field: 'name', message: 'Write the name' },
    { field: 'born', message: 'Write the date' },
  ];

  test('stands beside its field, which names it as its description', () => {
    const html = String(<TextField form={{ ...blank, errors }} name="name" label="Name" hint="All of it" />);
    assert.match(html, /id="name-error">.*Error: .*Write the name/);
    assert.match(html, /aria-describedby="name-hint name-error"/);
  });

  test('is led to from the summary, by an id that exists', () => {
    const form = { ...blank, errors };
    const summary = String(<ErrorSummaryOf form={form} />);
    const fields = String(
      <>
        <TextField form={form} name="name" label="Name" />
        <DateField form={form} name="born" legend="Born" />
      </>,
    );
    for (const [, id = ''] of summary.matchAll(/href="#([^"]+)"/g))
      assert.match(fields, new RegExp(` id="${id}"`));
    assert.match(summary, /There is a problem/);
  });

  test('with one box of a date marks that box only', () => {
    const form = { ...blank, errors: [{ field: 'born-month', message: 'Which month?' }] };
    const html = String(<DateField form={form} name="born" legend="Born" />);
    assert.equal(html.match(/nhsuk-input--error/g)?.length, 1);
    assert.match(html, /nhsuk-input--error[^>]* id="born-month"/);
    assert.match(html, /Which month\?/);
  });

  test('is not there when nothing is', () => {
    assert.equal(String(<ErrorSummaryOf form={blank} />), '');
    assert.equal(String(<ErrorSummaryOf form={undefined} />), '');
  });
});

describe('a form', () => {
  test('carries its key, and the version it was made from when there is one', () => {
    assert.match(String(<Form form={blank} />), /<input type="hidden" name="once" value="key-1"\/>/);
    assert.doesNotMatch(String(<Form form={blank} />), /version/);
    assert.match(String(<Form form={{ ...blank, version: '7' }} />), /name="version" value="7"/);
  });

  test('is checked by the server, in our words', () => {
    assert.match(
      String(<Form form={blank} action="/refer" />),
      /^<form method="post" action="\/refer" novalidate/,
    );
  });

  test('with a draft has a place that says when it was saved', () => {
    const html = String(<Form form={blank} draft="/referrals/new" />);
    assert.match(html, /data-draft="\/referrals\/new"/);
    assert.match(html, /role="status" data-saved="saved %\{time\}"/);
  });

  test('reveals what only some are asked, and hides it from nobody without a script', () => {
    const html = String(<RadioGroup form={blank} name="how" legend="How?" options={options} />);
    assert.match(html, /data-aria-controls="conditional-how"/);
    assert.match(html, /id="conditional-how"><p>Which number\?<\/p>/);
  });

  test('may have its only question as the heading of the page', () => {
    const html = String(<TextField form={blank} name="name" label="What is your name?" heading />);
    assert.match(
      html,
      /<h1 class="nhsuk-label-wrapper"><label class="nhsuk-label nhsuk-label--xl" for="name">/,
    );
  });

  test('says what is optional', () => {
    assert.match(String(<TextField form={blank} name="a" label="Title" optional />), />Title \(optional\)</);
  });

  test('is sent by a button that says what it does', () => {
    const html = String(<SubmitButton kind="harm">Delete</SubmitButton>);
    assert.match(html, /type="submit" class="nhsuk-button nhsuk-button--warning".*>Delete</);
  });
});
