import type { Session } from '#modules/rota';

/** What a changed session changes for whoever is booked in it: nothing of it is null. */
export type Change = {
  /** Where they go instead. Another room of the same place is found out at its door. */
  readonly newPlace: string | null;
  readonly isOtherWorker: boolean;
};

type Standing = Pick<Session, 'workerId'> & {
  readonly site: Pick<NonNullable<Session['site']>, 'id' | 'name'> | null;
};

/** Null: nothing they have to know. Their time is the same, or the session could not have been changed under them. */
export function changeFor(before: Standing, now: Standing): Change | null {
  const newPlace = now.site && now.site.id !== before.site?.id ? now.site.name : null;
  const isOtherWorker = now.workerId !== before.workerId;
  return newPlace === null && !isOtherWorker ? null : { newPlace, isOtherWorker };
}
