import { sql } from 'kysely';

import type { OrganisationId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import { dayOf, timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import type { PersonId } from '#modules/people';
import { logContact } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs, asAnother } from '#tests/support/database.ts';
import { as } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { anAppointment } from '../../src/modules/appointments/appointments.examples.ts';
import { aService } from '../../src/modules/directory/directory.examples.ts';
import {
  aLeave,
  aRoom,
  aSession,
  aSite,
  clinicWithSessions,
  onlySessionOf,
} from '../../src/modules/rota/rota.examples.ts';
import { referred } from '../../src/modules/plans/closing/closing.examples.ts';
import { keepMargin } from '../../src/modules/plans/commands/keep-margin.ts';
import { makeConnection } from '../../src/modules/plans/commands/make-connection.ts';
import { suggestConnections } from '../../src/modules/plans/commands/suggest-connections.ts';
import { tellBeginning } from '../../src/modules/plans/commands/tell-beginning.ts';
import { agreed, answered, said, wants, willDo } from '../../src/modules/plans/plans.examples.ts';
import { aSupportedPerson } from '../../src/modules/referrals/caseload/caseload.examples.ts';
import { hasSaid } from '../../src/modules/people/barriers/barriers.examples.ts';
import { askReferrer } from '../../src/modules/referrals/commands/ask-referrer.ts';
import { aReferral } from '../../src/modules/referrals/referrals.examples.ts';
import { aStray } from '../../src/modules/messages/strays/strays.examples.ts';
import { aTrial } from '../../src/modules/trials/trials.examples.ts';
import { slipCodeOf } from '../../src/modules/capacity/pads/domain/slip-code.ts';
import { aReply, capacityOf, deciderFor, referrerAt } from './more-records.ts';

/** One of everything that a page can be about, by what the part of the address before its id is called. */
export type Records = Readonly<Record<Kind, string>>;
export type Kind = keyof typeof kinds;

const kinds = {
  people: 'person_id of people.person',
  conversations: 'a conversation',
  worries: 'a worry',
  goals: 'a goal',
  actions: 'an action',
  editions: 'a number',
  measures: 'answers to ONS4',
  contacts: 'a contact',
  barriers: 'what makes it easier to come',
  appointments: 'an appointment that has been',
  connections: 'a connection',
  notes: 'a number',
  shortlist: 'a connection that is only suggested',
  referrals: 'a referral that waits',
  sent: 'the same, for the organisation that sent it',
  own: 'another, which the worker sent themselves',
  questions: 'a question about it',
  'messages-back': 'a message to the practice',
  outbox: 'that message as it leaves',
  directory: 'a service',
  caseloads: 'a worker',
  trials: 'a trial of two wordings',
  clinics: 'a clinic of the worker',
  sessions: 'one of its sessions',
  places: 'where it takes place',
  rooms: 'its room',
  workers: 'the worker',
  away: 'leave of the worker',
  'waiting-list': 'the episode of somebody who waits',
  pauses: 'a pause of referrals',
  practices: 'their practice',
  pads: 'a pad of slips for it',
  slips: 'the code of one that was used',
  replies: 'a text they wrote back',
  strays: 'a text that no network could claim',
  new: 'the key of a referral that nobody has written',
} as const;

export type Whose = {
  readonly worker: Member;
  readonly practiceId: OrganisationId;
  /** Who referred, if not the practice. */
  readonly referrerId?: OrganisationId;
};

/** Somebody with a link worker and all that is written about them, and a referral that waits. */
export async function recordsOf(app: TestApp, whose: Whose): Promise<Records> {
  return app.openWork(actorAs(as(whose.worker)), async (work) => {
    const person = await somebody(work, whose);
    const written = await plannedWith(work, person);
    const waiting = await waitingReferral(work, whose);
    const told = await messageBack(work, person.personId);
    return {
      ...written,
      ...waiting,
      ...told,
      people: person.personId,
      barriers: await somethingSaid(work, person),
      appointments: await anAppointmentPast(work, person, whose),
      caseloads: whose.worker.id,
      ...(await rotaOf(work, whose)),
      trials: await aTrial(work, { networkId: whose.worker.network }),
      ...(await capacityOf(work, whose)),
      replies: await aReply(work, person.personId),
      strays: await aStray(work),
      new: newId<string>(),
    };
  });
}

/** Addresses that lead nowhere. */
export function nothing(): Records {
  const ids = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, newId<string>()]));
  return { ...(ids as Records), editions: '1', notes: '0', slips: slipCodeOf(1) };
}

type Somebody = Awaited<ReturnType<typeof aSupportedPerson>>;

async function somebody(
  work: Work,
  { worker, practiceId, referrerId = practiceId }: Whose,
): Promise<Somebody> {
  const at = { networkId: worker.network, practiceId };
  const person = await aSupportedPerson(work, { ...at, workerId: worker.id as WorkerId });
  await referred(work, person, { ...at, ...referralFor(worker), referrer: referrerAt(referrerId) });
  return person;
}

async function somethingSaid(work: Work, { personId }: Somebody): Promise<string> {
  await hasSaid(work, personId, { kind: 'quiet-waiting' });
  return onlyId(work, 'people.barrier', personId);
}

/** The clinic is of another day than the appointment. */
async function rotaOf(work: Work, { worker, referrerId }: Whose) {
  const networkId = worker.network;
  const workerId = worker.id as WorkerId;
  const places = await aSite(work, { networkId });
  const rooms = await aRoom(work, { networkId, siteId: places });
  // Asha has two of them, which must not clash.
  const startsAt = (referrerId ? '14:00' : '09:00') as LocalTime;
  const clinic = {
    networkId,
    workerId,
    mode: 'face-to-face',
    roomId: rooms,
    startsAt,
    minutes: 120,
  } as const;
  const clinics = await clinicWithSessions(work, clinic);
  const sessions = await onlySessionOf(work, clinics);
  const away = await aLeave(work, { networkId, workerId });
  return { places, rooms, clinics, sessions, away, workers: worker.id };
}

/** A worker meets one person at a time. */
let hoursAgo = 1;

async function anAppointmentPast(
  work: Work,
  person: Somebody,
  { worker, practiceId }: Whose,
): Promise<string> {
  hoursAgo += 1;
  const from = new Date(work.now.getTime() - hoursAgo * 3_600_000);
  const at = { day: dayOf(from), from: timeOf(from), minutes: 20, mode: 'phone' } as const;
  const sessionId = await aSession(work, { networkId: worker.network, workerId: worker.id, ...at });
  const { id } = await anAppointment(work, { ...person, practiceId, sessionId, from });
  return id;
}

function referralFor({ id }: Member) {
  return { ownerId: id as WorkerId };
}

async function plannedWith(work: Work, { personId }: Somebody) {
  const spoken = { kind: 'spoke', note: null, minutes: 12, askedFor: null } as const;
  const contacts = await logContact(work, { once: newId<string>(), personId, ...spoken });
  const conversations = await said(work, personId);
  const of = { once: newId<string>(), personId, conversationId: conversations, version: '1' };
  const margin = { matters: ['I miss my garden'], barrierCodes: [], barriers: [], strengths: [] };
  await keepMargin(work, { ...of, margin, worry: { words: 'No hot meal for a week', toldWhom: null } });
  const goals = await wants(work, personId);
  const actions = await willDo(work, { personId, goalId: goals });
  const measures = await answered(work, personId);
  await agreed(work, personId);
  const directory = await aService(work);
  const connections = await connectedTo(work, personId, directory);
  await suggestConnections(work, { once: newId<string>(), personId, serviceIds: [await aService(work)] });
  const shortlist = await onlyId(work, 'plans.connection', personId, "and told_how = 'information-only'");
  const worries = await onlyId(work, 'plans.worry', personId);
  const helped = { directory, connections, notes: '0', shortlist };
  return {
    contacts,
    conversations,
    worries,
    goals,
    actions,
    editions: '1',
    measures,
    ...helped,
  };
}

function connectedTo(work: Work, personId: PersonId, serviceId: Awaited<ReturnType<typeof aService>>) {
  const of = { once: newId<string>(), personId, serviceId, goalId: null };
  const rest = { chosen: [], help: '', consent: null, version: null, followUpOn: null, note: null };
  return makeConnection(work, { ...of, ...rest, way: 'they-contact' });
}

async function waitingReferral(work: Work, whose: Whose) {
  const { worker, practiceId, referrerId = practiceId } = whose;
  const at = { networkId: worker.network, practiceId, ...referralFor(worker) };
  const { id } = await aReferral(work, { ...at, referrer: referrerAt(referrerId) });
  const byThem = { ...referrerAt(referrerId), userId: worker.id, organisationId: null };
  const { id: own } = await aReferral(work, { ...at, referrer: byThem });
  let questions = '';
  await asAnother(work, as(deciderFor(worker)), async (theirs) => {
    const question = 'Does she have a telephone of her own?';
    questions = await askReferrer(theirs, { once: newId<string>(), referralId: id, version: '1', question });
  });
  return { referrals: id, sent: id, own, questions };
}

async function messageBack(work: Work, personId: PersonId) {
  await tellBeginning(work, personId);
  const id = await onlyId(work, 'plans.message_back', personId);
  const { rows } = await sql<{ id: string }>`
    select id from platform.message where about_id = ${id}`.execute(work.trx);
  const [message] = rows;
  if (!message) throw new Error('the message back was not written');
  return { 'messages-back': id, outbox: message.id };
}

async function onlyId(work: Work, table: string, personId: PersonId, and = ''): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where person_id = ${personId} ${sql.raw(and)}`.execute(work.trx);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`not one row of ${table} but ${rows.length}`);
  return row.id;
}
