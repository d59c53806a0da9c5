import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import { theirs } from '#ui/theirs.tsx';
import type { Theirs } from '#ui/theirs.tsx';

import { plainSentence } from '../../domain/plain-sentence.ts';
import type { Scheme } from '../domain/scheme.ts';
import { waitSaid } from '../domain/wait-said.ts';
import { checkedWords, linkWorkerWords, referrerWords, waitInBrief } from './words.ts';

/** A scheme as a list shows it. */
export type SchemeNotice = {
  readonly href: string;
  readonly name: string;
  /** The language of what they wrote. */
  readonly theirs: Theirs;
  readonly by: string | null;
  readonly sentence: string;
  readonly serves: string;
  readonly whoMayRefer: string;
  readonly linkWorkers: string | null;
  readonly wait: string;
  readonly checked: { readonly words: string; readonly isStale: boolean };
};

/** More names than these make a list too long to read down. */
const mostNames = 8;

export function schemeNotice(scheme: Scheme, now: Date): SchemeNotice {
  return {
    href: `/schemes/${scheme.id}`,
    name: scheme.name,
    theirs: theirs(scheme.name, scheme.summary),
    by: scheme.runBy === scheme.name ? null : scheme.runBy,
    sentence: plainSentence(scheme.summary),
    serves: someOf([...scheme.places, ...scheme.postcodes, ...scheme.practices]),
    whoMayRefer: scheme.whoMayRefer.map(referrerWords).join(' · ') || m.schemes_not_said(),
    linkWorkers: linkWorkerWords(scheme.linkWorkers),
    wait: waitInBrief(waitSaid(scheme, dayOf(now))),
    checked: checkedWords(scheme.checkedOn, now),
  };
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? m.schemes_and_more({ names: shown, count: more }) : shown;
}
