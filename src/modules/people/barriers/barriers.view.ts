import type { FormState } from '#platform/forms.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { nameOf } from '../domain/person.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { lookAt } from '../look-at.ts';
import type { Gate } from '../pages/details.view.ts';
import { personOf } from '../store/person-store.ts';
import { adjustmentName, languageName } from '../words.ts';
import type { Barrier, BarrierId, BarrierKind } from './domain/barrier.ts';
import { barriersFrom, isContradicted } from './domain/barriers.ts';
import { isSaidOnce, phraseGroups, phraseOf } from './domain/phrases.ts';
import type { PhraseGroup, PhraseName } from './domain/phrases.ts';
import type { BarriersView, Opened } from './pages/barriers.page.tsx';
import { withdrawnBarriers } from './store/barrier-changes.ts';
import { barrierLines, barrierOf } from './store/barrier-store.ts';
import { barrierWords, groupWords, phraseWords } from './pages/words.ts';

/** Who can be asked for: known above this module. */
export type WorkersOf = (work: Work) => Promise<readonly { readonly id: string; readonly name: string }[]>;

export type BarriersAsked = {
  readonly personId: PersonId;
  readonly gate: Gate;
  readonly workers: WorkersOf;
  /** What is being written, if anything: a phrase, or a line that is put right. */
  readonly opened:
    | null
    | { readonly phrase: PhraseName; readonly form: () => FormState | Promise<FormState> }
    | { readonly lineId: BarrierId; readonly form: (line: Barrier) => FormState | Promise<FormState> };
};

/** What makes it easier for somebody to come, beside the call in which they say it. */
export async function barriersView(work: Work, asked: BarriersAsked): Promise<BarriersView> {
  requirePermission(work, 'people.amend');

  const { personId } = asked;
  await asked.gate(work, personId);
  const person = await personOf(work, personId);
  const [lines, before, workers] = await Promise.all([
    barrierLines(work, personId),
    withdrawnBarriers(work, personId),
    asked.workers(work),
    lookAt(work, personId),
  ]);
  const names = new Map(workers.map(({ id, name }) => [id, name]));
  const says = (line: Barrier) => barrierWords(line, (id) => names.get(id) ?? null);
  return {
    personId,
    name: nameOf(person),
    phone: person.phone,
    fromDetails: fromDetails(person),
    contradicted: isContradicted(barriersFrom(person, lines)),
    lines: lines.map((line) => ({ ...line, version: String(line.version), line: says(line), once: newId() })),
    groups: groupsFor(lines),
    workers: workers.map(({ id, name }) => ({ value: id, label: name })),
    opened: await openedIn(asked, lines, says),
    before: before.map((line) => ({ line: says(line), words: line.words, at: line.withdrawnAt })),
  };
}

/** @throws Refusal `people.no-such-barrier` */
export async function kindOfLine(work: Work, personId: PersonId, id: BarrierId): Promise<BarrierKind> {
  requirePermission(work, 'people.amend');

  return (await barrierOf(work, personId, id)).kind;
}

async function openedIn(
  { opened }: BarriersAsked,
  lines: readonly Barrier[],
  says: (line: Barrier) => string,
): Promise<Opened | null> {
  if (opened === null) return null;
  if ('phrase' in opened) {
    const { phrase } = opened;
    const { kind } = phraseOf(phrase);
    return { at: phrase, kind, phrase, title: phraseWords[phrase](), form: await opened.form() };
  }
  const line = lines.find(({ id }) => id === opened.lineId);
  if (!line) throw new Refusal('not-found', 'people.no-such-barrier');
  return { at: line.id, kind: line.kind, phrase: null, title: says(line), form: await opened.form(line) };
}

function groupsFor(lines: readonly Barrier[]): BarriersView['groups'] {
  const names = Object.keys(phraseGroups) as PhraseGroup[];
  return names.map((group) => ({
    title: groupWords[group](),
    phrases: phraseGroups[group].filter((name) => isOffered(name, lines)).map((name) => offered(name)),
  }));
}

/** What was said and can be said once only is above already, where it can be put right. */
function isOffered(name: PhraseName, lines: readonly Barrier[]): boolean {
  const { kind } = phraseOf(name);
  return !isSaidOnce(kind) || !lines.some((line) => line.kind === kind);
}

function offered(name: PhraseName): BarriersView['groups'][number]['phrases'][number] {
  const { says } = phraseOf(name);
  return { name, label: phraseWords[name](), says: says ? Object.entries(says) : null, once: newId() };
}

/** What their details tell already, so that nobody asks again. */
function fromDetails(person: Person): readonly string[] {
  const easier = new Set<string>([
    'step-free',
    'quiet-room',
    'carer-present',
    'longer-appointment',
    'same-worker',
    'home-visit',
  ]);
  const speaks = person.needsInterpreter || person.language !== 'en';
  return [
    ...(speaks ? [languageName(person.language)] : []),
    ...person.adjustments.filter((code) => easier.has(code)).map((code) => adjustmentName(code)),
  ];
}
