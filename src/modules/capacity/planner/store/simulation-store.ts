import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Assumptions } from '../domain/assumptions.ts';
import type { Played } from '../domain/play-through.ts';
import { PlayedAnswer } from '../simulation.ts';
import type { SimulationId } from '../simulation.ts';
import { db } from './tables.ts';

export type Simulation = {
  readonly id: SimulationId;
  readonly askedAt: Date;
  /** Null while it is being played through. */
  readonly answer: Played | null;
};

export async function simulationBy(work: Work, key: string): Promise<Simulation | null> {
  const row = await db(work)
    .selectFrom('capacity.simulation')
    .where('key', '=', key)
    .select(['id', 'asked_at as askedAt', 'answer'])
    .executeTakeFirst();
  return row ? { ...row, answer: row.answer === null ? null : PlayedAnswer.parse(row.answer) } : null;
}

export async function assumptionsOf(work: Work, id: SimulationId): Promise<Assumptions | null> {
  const row = await db(work)
    .selectFrom('capacity.simulation')
    .where('id', '=', id)
    .where('answer', 'is', null)
    .select('assumptions')
    .executeTakeFirst();
  return row?.assumptions ?? null;
}

type Asked = { readonly id: SimulationId; readonly key: string; readonly assumed: Assumptions };

/** @returns Whether nobody had asked for this plan before. */
export async function addSimulation(work: Work, { id, key, assumed }: Asked): Promise<boolean> {
  const added = await db(work)
    .insertInto('capacity.simulation')
    .values({
      id,
      key,
      assumptions: sql<Assumptions>`${JSON.stringify(assumed)}::jsonb`,
      asked_at: work.now,
      answer: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Kept once: the same plan has the same answer. */
export async function keepAnswer(work: Work, id: SimulationId, played: Played): Promise<void> {
  await db(work)
    .updateTable('capacity.simulation')
    .set({ answer: sql`${JSON.stringify(played)}::jsonb`, answered_at: work.now })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .execute();
}
