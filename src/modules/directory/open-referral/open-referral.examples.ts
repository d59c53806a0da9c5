import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';

export type Feed = {
  readonly app: TestApp;
  /** Asks below /open-referral-uk/v3. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What JSON there is; an empty object where it is none. */
  readonly json: Json;
};

export type Json = Readonly<Record<string, unknown>> & { readonly contents: readonly Json[] };

export function feedOf(app: TestApp): Feed {
  return {
    app,
    get: async (path, headers = {}) => {
      const response = await app.ask(`/open-referral-uk/v3${path}`, { headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: jsonIn(text) };
    },
  };
}

/** The whole application with some services in it. */
export async function feedWith(given: readonly NewService[]): Promise<Feed & { ids: readonly ServiceId[] }> {
  const app = await testApp();
  const editor = actorAs({ permissions: ['directory.edit'] });
  const ids = await app.openWork(editor, (work) => addServices(work, given));
  return { ...feedOf(app), ids };
}

/** One of each kind that is hard to tell in the standard, and two that nobody may know of. */
export const awkward = {
  full: { ...fullService, status: 'active' },
  bare: { name: 'Just a name' },
  closedForNow: {
    name: 'Closed for now',
    organisation: 'Northvale Neighbours',
    status: 'temporarily closed',
  },
  halfAddress: {
    name: 'Somewhere by the river',
    description: 'We meet at the bridge.',
    url: 'river.example.org/über uns?a=|b',
    email: 'not an address',
    places: [{ name: 'The bridge', city: 'Northvale', position: { latitude: 52.11, longitude: -3.21 } }],
    areas: ['Southmere'],
    terms: ['Walking'],
  },
  online: {
    name: 'Talk on a screen',
    organisation: 'Far Away',
    places: [{ type: 'virtual', url: 'https://talk.example.org' }],
    schedules: [{ freq: null, description: 'Whenever you like' }],
    languages: [{ name: 'Cymraeg', code: 'cy' }],
    areas: ['National'],
  },
  gone: { ...fullService, name: 'Secretly gone', organisation: 'Gone Ltd', status: 'defunct' },
  asleep: {
    ...fullService,
    name: 'Secretly asleep',
    organisation: 'Northvale Neighbours',
    status: 'inactive',
  },
} as const satisfies Readonly<Record<string, NewService>>;

/** Every record of a list, page by page. */
export async function everyRecord({ get }: Feed, list: string): Promise<readonly Json[]> {
  const records: Json[] = [];
  for (let page = 1; ; page += 1) {
    const { json } = await get(`${list}${list.includes('?') ? '&' : '?'}page=${page}`);
    records.push(...json.contents);
    if (json['last_page'] !== false) return records;
  }
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return { contents: [] };
  }
}
