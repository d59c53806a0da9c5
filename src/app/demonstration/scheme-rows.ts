import type { ClientBase } from 'pg';

import { addSchemes, keepSchemeWait } from '#modules/directory';
import type { NewScheme, SchemeDetails, SchemeId } from '#modules/directory';
import { waitToFirstConversation } from '#modules/referrals';
import { onStreaming } from '#platform/database.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { operator } from '../operator.ts';
import { waitPeriod } from '../schemes/wait-period.ts';
import type { DemonstrationNetwork } from './cast.ts';
import { randomFrom } from './random.ts';
import texts from './scheme-texts.json' with { type: 'json' };

export type DemonstrationSchemes = {
  readonly networks: readonly DemonstrationNetwork[];
  readonly seed: number;
  readonly now: Date;
};

/**
 * The schemes of the first two networks, whose waits are worked out from what was written before, and others in
 * towns that are on no map. They draw from a lot of their own, so that nobody else's life changes with them.
 *
 * @returns How many there are.
 */
export async function addDemonstrationSchemes(
  client: ClientBase,
  { networks, seed, now }: DemonstrationSchemes,
): Promise<number> {
  const random = randomFrom(seed + 1);
  const at = { now, trx: onStreaming(client), requestId: random.uuid<string>(), claim: { key: null } };
  const schemes = (texts as readonly SchemeText[]).map((text) => ({
    ...schemeOf(text, { networks, today: dayOf(now) }),
    id: random.uuid<SchemeId>(),
  }));
  await addSchemes({ ...at, actor: operator(['directory.edit']) }, schemes);
  for (const { id, networkId } of schemes) {
    if (!networkId) continue;
    const counting = operator(['referrals.tell-waits', 'directory.keep-waits']);
    const there = { ...at, actor: { ...counting, networkIds: [networkId] } };
    await keepSchemeWait(there, id, await waitToFirstConversation(there, waitPeriod(now)));
  }
  return schemes.length;
}

type SchemeText = Partial<Omit<SchemeDetails, 'statedWait'>> &
  Pick<SchemeDetails, 'name' | 'runBy' | 'summary'> & {
    /** Which network of the demonstration it is the scheme of. */
    readonly network?: number;
    readonly wait?: { readonly weeks: number; readonly daysAgo: number };
    readonly checkedDaysAgo: number;
  };

type Setting = { readonly networks: readonly DemonstrationNetwork[]; readonly today: LocalDate };

const nothingSaid: Omit<SchemeDetails, 'name' | 'runBy' | 'summary'> = {
  linkWorkers: null,
  whoMayRefer: [],
  howToRefer: null,
  minimumAge: null,
  maximumAge: null,
  eligibility: null,
  exclusions: null,
  languages: [],
  hours: null,
  phone: null,
  email: null,
  website: null,
  statedWait: null,
  postcodes: [],
  places: [],
  practices: [],
};

function schemeOf(text: SchemeText, { networks, today }: Setting): Omit<NewScheme, 'id'> {
  const { network: number, wait, checkedDaysAgo, ...said } = text;
  const network = number === undefined ? undefined : networks[number];
  return {
    details: {
      ...nothingSaid,
      ...said,
      statedWait: wait ? { weeks: wait.weeks, on: addDays(today, -wait.daysAgo) } : null,
      practices: network ? network.practices.map(({ name }) => name) : (said.practices ?? []),
    },
    networkId: network?.id ?? null,
    checkedOn: addDays(today, -checkedDaysAgo),
  };
}
