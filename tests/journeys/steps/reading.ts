import { globSync, readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

/** What stands on a Welsh page as it stands in the English texts, where the Welsh ones say something else. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const isOurs = element && !element.closest('script, style, [lang=en]');
      if (isOurs) found.push(node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return [...new Set(texts.filter((text) => englishOnly().has(text)))];
}

/** Whatever reaches beyond the right edge of the screen; null when nothing does. */
export async function widerThanScreen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth} of ${clientWidth}, ${wide?.tagName.toLowerCase()}.${wide?.className ?? ''}`;
  });
}

/** An example in our texts, and a practice of the demonstration: what is called something is called so in any language. */
const called: ReadonlySet<string> = new Set(['Elm Street Surgery']);

let known: ReadonlySet<string> | undefined;

/** What is English and never Welsh: words such as “Help” are both. */
function englishOnly(): ReadonlySet<string> {
  if (known) return known;
  const files = globSync('src/**/text/en.json');
  const welsh = new Set(files.flatMap((path) => textsIn(path.replace('en.json', 'cy.json'))));
  const isEnglish = (text: string) => /[a-z]{3}/.test(text) && !welsh.has(text) && !called.has(text);
  known = new Set(files.flatMap(textsIn).filter(isEnglish));
  return known;
}

function textsIn(path: string): readonly string[] {
  const texts = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
  return texts.filter((text) => typeof text === 'string').filter((text) => !text.includes('{'));
}

/** The page of the first person with a link worker. */
export async function firstPerson(page: Page): Promise<string> {
  const hrefs = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const person = hrefs.find((href) => /^\/people\/[0-9a-f-]{36}$/.test(href ?? ''));
  if (!person) throw new Error('nobody is with them');
  return person;
}
