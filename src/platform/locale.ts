import { AsyncLocalStorage } from 'node:async_hooks';

import { overwriteGetLocale } from '#text/runtime';

export type Locale = 'en' | 'cy';

const current = new AsyncLocalStorage<Locale>();

// Message functions ask this for the language, so that pages need not pass it down.
overwriteGetLocale(() => current.getStore() ?? 'en');

export function localeNow(): Locale {
  return current.getStore() ?? 'en';
}

export function inLocale<T>(locale: Locale, body: () => T): T {
  return current.run(locale, body);
}
