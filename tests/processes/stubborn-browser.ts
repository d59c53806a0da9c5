import { setTimeout as wait } from 'node:timers/promises';

import { formsOn } from '../walk/page.ts';
import type { PageForm } from '../walk/page.ts';

type Fields = Readonly<Record<string, string>>;

export type Page = { readonly path: string; readonly html: string };

/** A form that somebody fills in on a page and sends with one of its buttons. */
export type Filling = {
  /** Where the form is sent, or the end of it. */
  readonly to: string;
  readonly press?: string;
  readonly fields?: Fields;
};

export type Acknowledged = {
  readonly once: string;
  /** How often it was sent before the answer came. */
  readonly times: number;
  /** Where it leads. */
  readonly path: string;
};

export type StubbornBrowser = {
  readonly open: (path: string) => Promise<Page>;
  /** Sends a form of a page that is answered with a page and saves nothing. */
  readonly show: (page: Page, filling: Filling) => Promise<Page>;
  /** Sends a form of a page until it is acknowledged: the same form, with the same key, every time. */
  readonly send: (page: Page, filling: Filling) => Promise<Acknowledged>;
};

/**
 * Somebody without scripts who tries again when no answer comes, or one that says to try again later. Told that the
 * record has changed, they read how it is now and send again. Any other answer is a fault. Their cookies are kept
 * across every server that there was.
 *
 * @param url Where the server is now; null while there is none.
 */
export function stubbornBrowser(url: () => string | null): StubbornBrowser {
  const cookies = new Map<string, string>();
  const insist = async (path: string, body?: URLSearchParams) => {
    for (let times = 1; ; times += 1) {
      const answer = await askOnce({ base: url(), path, cookies, ...(body ? { body } : {}) });
      if (answer) return { ...answer, times };
      await wait(30);
    }
  };
  const open = async (path: string): Promise<Page> => {
    const { status, to, html } = await insist(path);
    if (to) return open(to);
    if (status !== 200) throw new Error(`${path} answered with ${status}`);
    return { path, html };
  };
  const send = async (page: Page, filling: Filling, changes = 0): Promise<Acknowledged> => {
    const { action, body } = filledIn(page, filling);
    const { status, to, times, html } = await insist(action, body);
    if (status === 409 && changes < mostChanges) return send({ path: action, html }, filling, changes + 1);
    if (status !== 303 || !to) throw new Error(`${action} was answered with ${status}: ${wordsOf(html)}`);
    return { once: body.get('once') ?? '', times, path: to };
  };
  return {
    open,
    show: async (page, filling) => {
      const { action, body } = filledIn(page, filling);
      const { status, html } = await insist(action, body);
      if (status !== 200) throw new Error(`${action} answered with ${status}`);
      return { path: action, html };
    },
    send: (page, filling) => send(page, filling),
  };
}

/** More would be a record that nobody can change. */
const mostChanges = 5;

/** Answers that say that nothing is known to be saved, and to come back: a server that is starting or has lost its database. */
const comeBack = new Set([429, 503, 504]);

type Asked = {
  readonly base: string | null;
  readonly path: string;
  readonly cookies: Map<string, string>;
  readonly body?: URLSearchParams;
};

/** @returns Nothing when there was no answer that counts. */
async function askOnce({ base, path, cookies, body }: Asked) {
  if (!base) return null;
  try {
    const response = await fetch(base + path, {
      ...(body ? { method: 'POST', body } : {}),
      headers: { origin: base, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
    });
    const html = await response.text();
    if (comeBack.has(response.status)) return null;
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, to: response.headers.get('location'), html };
  } catch {
    return null;
  }
}

function filledIn({ path, html }: Page, { to, press, fields = {} }: Filling) {
  const form = formsOn(html, path).find((one) => one.method === 'post' && leadsTo(one, to, press));
  if (!form) throw new Error(`there is no form to ${to} on ${path}`);
  const body = new URLSearchParams();
  for (const { name, value } of form.fields) {
    const filled = fields[name] ?? value;
    if (filled !== '') body.append(name, filled);
  }
  const missing = Object.keys(fields).filter((name) => !form.fields.some((field) => field.name === name));
  if (missing.length > 0) throw new Error(`the form to ${to} on ${path} has no ${missing.join(', ')}`);
  const [name, value] = form.buttons.find(([, does]) => press === undefined || does === press) ?? ['', ''];
  if (name) body.append(name, value);
  return { action: form.action.replace(/#.*/, ''), body };
}

function leadsTo({ action, buttons }: PageForm, to: string, press?: string): boolean {
  return action.replace(/#.*/, '').endsWith(to) && (!press || buttons.some(([, does]) => does === press));
}

/** What a page says above all: its heading and what is wrong with the form. */
function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 400);
}
