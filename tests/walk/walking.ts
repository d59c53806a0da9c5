import type { Kind, Records } from './records.ts';

export type Listed = { readonly method: string; readonly pattern: string; readonly route: string };
export type Stop = Listed & { readonly path: string };

/** A pattern with ids in it, once for each of the words that a part of it may be. */
export function addressesOf<Each extends Listed>(each: Each, records: Records): readonly (Each & Stop)[] {
  let paths = [''];
  let kind = '';
  for (const part of each.pattern.split('/').slice(1)) {
    const choices = part.startsWith(':') ? wordsFor(part, kind, records) : [part];
    paths = paths.flatMap((path) => choices.map((word) => `${path}/${word}`));
    kind = part;
  }
  return paths.map((path) => ({ ...each, path }));
}

/** What the ids in a pattern are of, from left to right: of what somebody may or may not reach. */
export function idKindsIn(pattern: string): readonly Kind[] {
  const parts = pattern.split('/');
  return parts.flatMap((part, index) => {
    const kind = parts[index - 1] ?? '';
    return part.startsWith(':') && isKind(kind) && !withoutIds.has(kind) ? [kind] : [];
  });
}

/** What follows these is a number, a key that whoever refers makes up, or something that is of no network. */
const withoutIds = new Set<Kind>(['editions', 'notes', 'new', 'directory', 'strays']);

/** In brackets of their own: without, hono looks for the first at the beginning and for the others anywhere. */
const words = /\{\(\?:([a-z|]+)\)\}$/;

/** Leads nowhere, wherever an id or a secret is asked for. */
const nobodyHas = '00000000-0000-4000-8000-00000000dead';

function wordsFor(part: string, kind: string, records: Records): readonly string[] {
  const [, choices] = words.exec(part) ?? [];
  if (choices) return choices.split('|');
  if (kind === 'self-referral') return ['who', 'nowhere'];
  if (part === ':word') return ['thanks', 'ask'];
  if (part === ':phrase') return ['carer', 'cannot'];
  if (part.startsWith(':template')) return ['appointment-reminder'];
  if (kind === 'assets') return ['nothing.css'];
  if (part === ':token' || part === ':pairId' || part === ':schemeId' || part === ':proposalId')
    return [nobodyHas];
  if (
    part === ':recordId' ||
    part === ':editId' ||
    /^:(groupId|feedId|uploadId|claimId|consentId)/.test(part)
  )
    return [nobodyHas];
  if (part === ':serviceId') return [records.directory];
  if (!isKind(kind)) throw new Error(`walking does not know what ${part} after /${kind} is the id of`);
  return [records[kind]];
}

function isKind(name: string): name is Kind {
  return name in kinds;
}

const kinds: Readonly<Record<Kind, true>> = {
  people: true,
  conversations: true,
  worries: true,
  goals: true,
  actions: true,
  editions: true,
  measures: true,
  contacts: true,
  barriers: true,
  appointments: true,
  connections: true,
  notes: true,
  shortlist: true,
  referrals: true,
  sent: true,
  own: true,
  questions: true,
  'messages-back': true,
  outbox: true,
  directory: true,
  caseloads: true,
  trials: true,
  clinics: true,
  sessions: true,
  places: true,
  rooms: true,
  workers: true,
  away: true,
  'waiting-list': true,
  pauses: true,
  practices: true,
  pads: true,
  slips: true,
  replies: true,
  strays: true,
  new: true,
};

/** A page without what differs from one address, form or moment to the next. */
export function sameForAnyId(html: string): string {
  return html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/(?<=\/slips\/)[0-9A-Z]{8}/g, 'code');
}
