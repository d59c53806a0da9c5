/** Why somebody is proposed for somebody, the most telling first. */
export type Because = 'knows-them' | 'speaks-language' | 'their-practice' | 'suits-volunteer' | 'most-room';

export type Waiting<Id> = {
  readonly id: Id;
  /** By ISO 639 code. */
  readonly language: string;
  readonly practiceId: string | null;
  /** Who supported them before, if anybody. */
  readonly knownBy: string | null;
  /** Nothing about them asks for somebody who is paid. */
  readonly suitsVolunteer: boolean;
};

export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly isVolunteer: boolean;
  readonly languages: readonly string[];
  readonly practiceIds: readonly string[];
  /** How many more people they can fairly take. */
  readonly room: number;
  readonly limit: number;
};

export type Proposal<Id> =
  | { readonly id: Id; readonly workerId: string; readonly because: readonly Because[] }
  | { readonly id: Id; readonly workerId: null; readonly why: 'nobody-has-room' | 'no-speaker-has-room' };

/**
 * Who should begin with whom: the line in its order, each with whoever fits best and has room. A language that somebody
 * speaks is not bargained with; volunteers are asked first where they fit and never else; then who knows them, who looks
 * after their practice, and who has most room. Deterministic: two who look see the same.
 */
export function propose<Id>(
  line: readonly Waiting<Id>[],
  team: readonly Colleague[],
): readonly Proposal<Id>[] {
  const room = new Map(team.map(({ id, room: places }) => [id, places]));
  return line.map((one) => {
    const proposal = proposalFor(one, team, room);
    if (proposal.workerId !== null) room.set(proposal.workerId, (room.get(proposal.workerId) ?? 0) - 1);
    return proposal;
  });
}

type Room = ReadonlyMap<string, number>;

function proposalFor<Id>(one: Waiting<Id>, team: readonly Colleague[], room: Room): Proposal<Id> {
  const fitting = team.filter(({ isVolunteer }) => one.suitsVolunteer || !isVolunteer);
  const speaking = fitting.filter(({ languages }) => languages.includes(one.language));
  const able = (speaking.length > 0 ? speaking : fitting).filter(({ id }) => (room.get(id) ?? 0) > 0);
  const best = able.reduce<Colleague | null>(
    (found, next) => (found === null || isBetter(next, found, { one, room }) ? next : found),
    null,
  );
  if (best) return { id: one.id, workerId: best.id, because: becauseOf(one, best) };
  const asked = one.language !== 'en' && speaking.length > 0;
  return { id: one.id, workerId: null, why: asked ? 'no-speaker-has-room' : 'nobody-has-room' };
}

type Comparing<Id> = { readonly one: Waiting<Id>; readonly room: Room };

function isBetter<Id>(next: Colleague, found: Colleague, { one, room }: Comparing<Id>): boolean {
  const marks = (colleague: Colleague) => [
    Number(colleague.id === one.knownBy),
    Number(colleague.isVolunteer && one.suitsVolunteer),
    Number(one.practiceId !== null && colleague.practiceIds.includes(one.practiceId)),
    (room.get(colleague.id) ?? 0) / Math.max(1, colleague.limit),
  ];
  const theirs = marks(found);
  for (const [index, mark] of marks(next).entries()) {
    const other = theirs[index] ?? 0;
    if (mark !== other) return mark > other;
  }
  return next.name.localeCompare(found.name) < 0;
}

function becauseOf<Id>(
  one: Waiting<Id>,
  { id, languages, practiceIds, isVolunteer }: Colleague,
): readonly Because[] {
  const because: (Because | false)[] = [
    id === one.knownBy && 'knows-them',
    one.language !== 'en' && languages.includes(one.language) && 'speaks-language',
    isVolunteer && 'suits-volunteer',
    one.practiceId !== null && practiceIds.includes(one.practiceId) && 'their-practice',
  ];
  const said = because.filter((code) => code !== false);
  return said.length > 0 ? said : ['most-room'];
}
