import { serviceOf } from '#modules/directory';
import type { ServiceId } from '#modules/directory';
import { recordConsent } from '#modules/people';
import type { ConsentHow, ConsentId, PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { planFollowUp } from '../connections/plan-follow-up.ts';
import { tellableWords } from '../connections/tellable-words.ts';
import { isOnShortlist, requireConsent, requireToCome, sharedWhen } from '../domain/connection.ts';
import type { ConnectionId, Tellable, WayToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { addConnection, connectionsOfEpisodes, takeOffShortlist } from '../store/connections.ts';
import { goalsOfEpisode } from '../store/goals.ts';

export type MakeConnection = {
  readonly once: string;
  readonly personId: PersonId;
  readonly serviceId: ServiceId;
  /** The goal that it serves, if any. */
  readonly goalId: GoalId | null;
  readonly way: WayToConnect;
  /** What may be told to the service, as it was chosen. */
  readonly chosen: readonly Tellable[];
  /** What they would like help with, for the service; told only when it was chosen. */
  readonly help: string;
  /** How they agreed that exactly this is told; null when nobody asked. */
  readonly consent: ConsentHow | null;
  /** Of the person, as it was when they were read what is told. Not asked for when nothing is. */
  readonly version?: string | null;
  readonly followUpOn: LocalDate | null;
  readonly note: string | null;
};

/**
 * Connects a person to a service of the directory, with what it may be told and that they agreed to it.
 *
 * @throws Refusal `plans.consent-missing`, `plans.follow-up-in-past`, `plans.service-closed`
 */
export async function makeConnection(work: Work, input: MakeConnection): Promise<ConnectionId> {
  requirePermission(work, 'plans.connect');
  const id = newId<ConnectionId>();
  const { once: key, personId, serviceId, goalId, way, note } = input;
  const before = await answeredBefore(work, { key, command: 'plans.make-connection', input, answer: { id } });
  if (before) return before.id;

  const { person, episode } = await episodeToWriteIn(work, personId);
  const { name: serviceName, status } = await serviceOf(work, serviceId);
  if (status !== 'active') throw new Refusal('conflict', 'plans.service-closed');
  await requireGoal(work, goalId, episode.id);
  const shared = sharedWhen(way, input.chosen, tellableWords(person, input.help));
  if (shared.length > 0) requireUnchanged(person, input.version ?? null);
  requireToCome(input.followUpOn, dayOf(work.now));
  const consentId = await agreedTo(work, { ...input, id, shared });
  await leaveShortlist(work, { episodeId: episode.id, serviceId });
  const help = shared.includes('help') ? input.help.trim() : null;
  const of = { id, personId, episodeId: episode.id, goalId, serviceId, serviceName };
  const made = { ...of, way, shared, help, note, consentId, followUpOn: input.followUpOn };
  // Somebody put it on the shortlist at this moment.
  if (!(await addConnection(work, made))) throw new Refusal('conflict', 'plans.shortlist-changed');
  await planFollowUp(work, episode.id);
  const details = { way, shared: shared.length };
  await audit(work, 'plans.made-connection', { type: 'connection', id, personId, details });
  return id;
}

async function requireGoal(work: Work, goalId: GoalId | null, episodeId: EpisodeId): Promise<void> {
  if (goalId === null) return;
  const goals = await goalsOfEpisode(work, episodeId);
  if (!goals.some((goal) => goal.id === goalId)) throw new Refusal('not-found', 'plans.no-such-goal');
}

type Agreed = MakeConnection & { readonly id: ConnectionId; readonly shared: readonly Tellable[] };

/** Writes down that they agreed, when there was something to agree to. */
async function agreedTo(work: Work, { id, personId, shared, consent }: Agreed): Promise<ConsentId | null> {
  requireConsent(shared, consent);
  if (shared.length === 0 || consent === null) return null;
  return recordConsent(work, { personId, about: 'connection', subjectId: id, given: true, how: consent });
}

/** More than a page shows, and than anybody follows up. */
const mostConnections = 100;

/** What was only a suggestion is a connection from now on. */
async function leaveShortlist(work: Work, { serviceId, episodeId }: OfService): Promise<void> {
  const connections = await connectionsOfEpisodes(work, [episodeId]);
  if (connections.length >= mostConnections) throw new Refusal('conflict', 'plans.enough-connections');
  const suggested = connections.find((one) => one.serviceId === serviceId && isOnShortlist(one));
  if (suggested) await takeOffShortlist(work, suggested);
}

type OfService = { readonly episodeId: EpisodeId; readonly serviceId: ServiceId };
