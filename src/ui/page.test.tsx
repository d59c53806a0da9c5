import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { aShell } from './gallery.examples.tsx';
import { Page } from './page.tsx';

const page = (props: Partial<Parameters<typeof Page>[0]> = {}) =>
  String(<Page shell={aShell('en')} title="Today" {...props} />);

describe('a page', () => {
  test('is a whole document, with nothing inline that the content security policy forbids', () => {
    const html = page();
    assert.match(html, /^<html lang="en" class="k-working"><head><meta charset="utf-8"\/>/);
    assert.match(html, /<title>Today – Kith<\/title>/);
    assert.doesNotMatch(html, / style="|<style| on[a-z]+="|<script(?![^>]* src=)/);
  });

  test('fetches nothing from another host', () => {
    assert.doesNotMatch(page().replaceAll('http://www.w3.org/2000/svg', ''), /(src|href)="(https?:|\/\/)/);
  });

  test('says in its title and above its heading that something is wrong', () => {
    const html = page({
      form: { values: {}, errors: [{ field: 'name', message: 'Write the name' }], once: '1' },
    });
    assert.match(html, /<title>Error: Today – Kith<\/title>/);
    assert.ok(html.indexOf('Write the name') < html.indexOf('<h1>'));
  });

  test('has one heading, or none of its own when a question is the heading', () => {
    assert.equal(page().match(/<h1/g)?.length, 1);
    assert.equal(page({ heading: false }).match(/<h1/g), null);
  });

  test('writes what it is told as text', () => {
    const shell = aShell('en', { flash: '<script>alert(1)</script>', user: { name: '<b>Ash', role: '"' } });
    assert.doesNotMatch(page({ shell, title: '</title><i>' }), /<script>|<b>|<i>/);
  });

  test('for anybody is one size larger than for those who work with it', () => {
    assert.match(page({ shell: aShell('en', { user: null }) }), /^<html lang="en" class="k-public">/);
    assert.match(page({ audience: 'public' }), /class="k-public"/);
  });
});

describe('around the page', () => {
  test('a demonstration says so first, before anything else can be read', () => {
    const html = page();
    assert.ok(html.indexOf('Nobody here is real') < html.indexOf('<header'));
    assert.doesNotMatch(page({ shell: aShell('en', { demonstration: false }) }), /Nobody here is real/);
  });

  test('the way past it comes first of all', () => {
    assert.match(page(), /<body><a class="nhsuk-skip-link" href="#main">/);
    assert.match(page(), /<main id="main"/);
  });

  test('four places of the navigation are on the bar of a phone, the others behind "More"', () => {
    const html = page();
    assert.equal(html.match(/<li class="k-nav__wide">/g)?.length, 2);
    const more = /<details class="k-more">.*?<\/details>/.exec(html)?.[0] ?? '';
    assert.deepEqual(more.match(/>(Team|Impact)</g), ['>Team<', '>Impact<']);
    assert.doesNotMatch(page({ shell: aShell('en', { nav: aShell('en').nav.slice(0, 4) }) }), /k-more/);
  });

  test('where one is, is said to those who cannot see it', () => {
    assert.match(page(), /aria-current="page">Today</);
  });

  test('signing out and changing the language are forms, so that no link does it by accident', () => {
    assert.match(page(), /<form method="post" action="\/sign-out">/);
    const language = /<form method="post" action="\/language".*?<\/form>/.exec(page())?.[0] ?? '';
    assert.match(language, /name="locale" value="cy".*name="return" value="\/today".*lang="cy">Cymraeg</);
    assert.match(page({ shell: aShell('cy') }), /lang="en">English</);
  });

  test('who is not signed in is offered to sign in, and nothing to sign out of', () => {
    const html = page({ shell: aShell('en', { user: null, nav: [] }) });
    assert.match(html, /href="\/sign-in"/);
    assert.doesNotMatch(html, /sign-out|k-nav/);
  });
});
