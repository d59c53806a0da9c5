import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Versioned } from '#platform/versions.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Ons4Id } from '../domain/ids.ts';
import { allPoints } from '../domain/ons4.ts';
import type { Ons4Answer, Ons4Answers, Ons4Occasion } from '../domain/ons4.ts';
import { db } from './tables.ts';

/** One occasion on which a person answered the four questions. */
export type Ons4 = Versioned & {
  readonly id: Ons4Id;
  readonly episodeId: EpisodeId;
  readonly occasion: Ons4Occasion;
  readonly askedOn: LocalDate;
  readonly answers: Ons4Answers;
  readonly recordedBy: UserId;
  readonly recordedAt: Date;
};

type NewOns4 = Pick<Ons4, 'id' | 'episodeId' | 'occasion' | 'askedOn' | 'answers'> & {
  readonly personId: PersonId;
};

/** @returns False when the episode has a start already. */
export async function addOns4(work: Work, asked: NewOns4): Promise<boolean> {
  const added = await db(work)
    .insertInto('plans.ons4')
    .values({
      ...rowOf(asked.answers),
      network_id: homeNetwork(work),
      id: asked.id,
      person_id: asked.personId,
      episode_id: asked.episodeId,
      occasion: asked.occasion,
      asked_on: asked.askedOn,
      recorded_by: work.actor.userId,
      recorded_at: work.now,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    // The word itself and not a parameter: PostgreSQL finds the index by it, also in a plan that it keeps.
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'episode_id']).where('occasion', '=', sql.lit('start')).doNothing(),
    )
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Every occasion, in the order of the days on which it was asked. At most 200. */
export async function ons4Of(work: Work, personId: PersonId): Promise<readonly Ons4[]> {
  return (await rowsOfPerson(work, personId)).map(toOns4);
}

const rowsOfPerson = compiledOnce((work, personId: PersonId) =>
  ons4Rows(work)
    .where('person_id', '=', personId)
    .orderBy('asked_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(200),
);

/** @throws Refusal `plans.no-such-answers` */
export async function ons4ForUpdate(work: Work, personId: PersonId, id: Ons4Id): Promise<Ons4> {
  const row = await ons4Rows(work)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'plans.no-such-answers');
  return toOns4(row);
}

export async function saveOns4Answers(work: Work, before: Ons4, answers: Ons4Answers): Promise<void> {
  await db(work)
    .updateTable('plans.ons4')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', before.id)
    .set({
      ...rowOf(answers),
      version: before.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

function ons4Rows(work: Work) {
  return db(work)
    .selectFrom('plans.ons4')
    .where('network_id', '=', withinReach(work))
    .select([
      'id',
      'episode_id as episodeId',
      'occasion',
      'asked_on as askedOn',
      'life_satisfaction as lifeSatisfaction',
      'worthwhile',
      'happiness',
      'anxiety',
      'recorded_by as recordedBy',
      'recorded_at as recordedAt',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}

type Scores = Readonly<Record<'lifeSatisfaction' | 'worthwhile' | 'happiness' | 'anxiety', number | null>>;

function toOns4<Row extends Scores>(row: Row) {
  const { lifeSatisfaction, worthwhile, happiness, anxiety, ...rest } = row;
  const answers: Ons4Answers = {
    'life-satisfaction': answerOf(lifeSatisfaction),
    worthwhile: answerOf(worthwhile),
    happiness: answerOf(happiness),
    anxiety: answerOf(anxiety),
  };
  return { ...rest, answers };
}

function rowOf(answers: Ons4Answers) {
  return {
    life_satisfaction: scoreOf(answers['life-satisfaction']),
    worthwhile: scoreOf(answers.worthwhile),
    happiness: scoreOf(answers.happiness),
    anxiety: scoreOf(answers.anxiety),
  };
}

function answerOf(score: number | null): Ons4Answer {
  return (score === null ? undefined : allPoints[score]) ?? 'not-said';
}

function scoreOf(answer: Ons4Answer): number | null {
  return answer === 'not-said' ? null : Number(answer);
}
