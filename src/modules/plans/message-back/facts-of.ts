import { nameOf } from '#modules/people';
import { dayOf } from '#platform/local-date.ts';

import type { Recorded } from '../domain/closing.ts';
import type { Part, SnomedCode, SoFar } from '../domain/message-back.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import type { RecordToTell } from './episode-record.ts';

export type Said = {
  /** What the practice is asked to do; empty when nothing. */
  readonly ask: string;
  readonly code: SnomedCode | null;
  readonly now: Date;
};

/** What an episode has to say to a practice. */
export function factsOf(record: RecordToTell, { ask, code, now }: Said): MessageFacts {
  const { person, referral, closure, worker, ons4 } = record;
  return {
    person: { fullName: nameOf(person).full, bornOn: person.bornOn, nhsNumber: person.nhsNumber },
    referral: referral && {
      reference: referral.reference,
      receivedOn: referral.receivedOn,
      reasons: referral.reasons,
    },
    firstContact: firstContactIn(record),
    spoke: timesOf(record, 'spoke'),
    met: timesOf(record, 'met'),
    whatMatters: record.whatMatters.trim(),
    goals: record.goals.map(({ words, result, comment }) => ({ words, result, comment })),
    connections: record.connections.map(({ serviceName, status }) => ({ serviceName, status })),
    ons4: {
      first: ons4[0] ?? null,
      last: ons4.length > 1 ? (ons4.at(-1) ?? null) : null,
      notAsked: record.notAsked,
    },
    closing: closure && { on: dayOf(closure.closedAt), reason: closure.reason },
    ask: ask.trim(),
    code,
    worker: { name: worker.name, phone: worker.phone, email: worker.email },
    network: record.network,
    writtenOn: dayOf(now),
  };
}

/** What decides which message is due and whether it carries a code. */
export function soFarOf(record: RecordToTell): SoFar {
  return { part: partIn(record), before: record.before, closing: record.closure };
}

/** What decides how long the record is kept. */
export function recordedIn(record: RecordToTell): Recorded {
  return {
    reached: timesOf(record, 'spoke') + timesOf(record, 'met'),
    conversations: record.listened.length,
    goals: record.goals.length,
    measures: record.ons4.length,
    connectedWithMore: record.connections.some(({ way }) => way !== 'information-only'),
    whatMatters: record.whatMatters,
  };
}

function partIn(record: RecordToTell): Part {
  const { listened, goals, connections, whatMatters } = record;
  const tookPart = listened.length + goals.length + connections.length > 0 || whatMatters.trim() !== '';
  return { reached: firstContactIn(record) !== null, tookPart };
}

function firstContactIn({ contacts, listened }: RecordToTell): MessageFacts['firstContact'] {
  const reached = contacts.flatMap(({ kind, at }) =>
    kind === 'spoke' || kind === 'met' ? [{ at, how: kind }] : [],
  );
  const heard = listened.map((at) => ({ at, how: 'listened' as const }));
  const [first] = [...reached, ...heard].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return first ? { on: dayOf(first.at), how: first.how } : null;
}

function timesOf({ contacts }: RecordToTell, how: 'spoke' | 'met'): number {
  return contacts.filter(({ kind }) => kind === how).length;
}
