import type { TestApp } from '#tests/support/app.ts';
import { origin } from '#tests/support/app.ts';

export type Answer = {
  readonly status: number;
  readonly path: string;
  /** Where it leads, when it leads on. */
  readonly to: string | null;
  readonly headers: Headers;
  readonly html: string;
};

export type Pairs = readonly (readonly [string, string])[];

/** A browser without scripts: it keeps cookies, and is told where to go. */
export type Browsing = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, fields: Pairs) => Promise<Answer>;
};

export function browsing(app: TestApp): Browsing {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(origin + path, { ...init, headers: { origin, cookie }, redirect: 'manual' });
    const response = await app.fetch(request);
    keep(cookies, response.headers.getSetCookie());
    const { status, headers } = response;
    return { status, path, to: headers.get('location'), headers, html: await response.text() };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, value] of fields) body.append(name, value);
      return ask(path, { method: 'POST', body });
    },
  };
}

/** Signs in as one of the personas of the demonstration, in the way they do. */
export async function browsingAs(app: TestApp, label: string): Promise<Browsing> {
  const { rows } = await app.pool.query<{ id: string }>(
    'select user_id as id from identity.persona where label = $1',
    [label],
  );
  const [persona] = rows;
  if (!persona) throw new Error(`there is no persona “${label}”`);
  const browser = browsing(app);
  await browser.post('/sign-in', [['userId', persona.id]]);
  return browser;
}

function keep(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}
