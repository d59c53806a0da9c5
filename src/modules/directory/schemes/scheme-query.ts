import { linkWorkerKinds, referrers } from './domain/scheme.ts';
import type { LinkWorkerKind, SchemeReferrer } from './domain/scheme.ts';

/** What somebody asks of the register, as it stands in an address. */
export type SchemesAsked = {
  readonly near: string;
  readonly words: string;
  readonly mayRefer: SchemeReferrer | null;
  readonly linkWorkers: Exclude<LinkWorkerKind, 'both'> | null;
  readonly age: number | null;
  /** Only those that nobody has checked for half a year. */
  readonly old: boolean;
  /** From 1. */
  readonly page: number;
};

const mostPages = 500;

/** What means nothing is not asked: an address that somebody shortened or mistyped still finds something. */
export function schemesAskedIn(param: (name: string) => string | undefined): SchemesAsked {
  const kind = param('workers');
  return {
    near: typed(param('near'), 80),
    words: typed(param('q'), 200),
    mayRefer: referrers.find((code) => code === param('by')) ?? null,
    linkWorkers: linkWorkerKinds.filter((code) => code !== 'both').find((code) => code === kind) ?? null,
    age: whole(param('age'), 120),
    old: param('old') === '1',
    page: Math.max(1, whole(param('page'), mostPages) ?? 1),
  };
}

/** The same as it stands in an address; nothing when nothing is asked. */
export function queryString({ near, words, mayRefer, linkWorkers, age, old, page }: SchemesAsked): string {
  const query = new URLSearchParams();
  const given = {
    near,
    q: words,
    by: mayRefer,
    workers: linkWorkers,
    age,
    old: old ? 1 : null,
    page: page > 1 ? page : null,
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && value !== '') query.set(name, String(value));
  }
  return query.toString();
}

/** As one line without what no keyboard types. */
function typed(text: string | undefined, longest: number): string {
  return (text ?? '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

function whole(text: string | undefined, most: number): number | null {
  if (!/^\d{1,4}$/.test(text ?? '')) return null;
  const number = Number(text);
  return number <= most ? number : null;
}
