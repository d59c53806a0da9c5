/** With how many people somebody began in the last thirteen weeks. */
type Began = { readonly isVolunteer: boolean; readonly begun: number };

export type Paces = {
  /** Of a hundred people begun with, how many one link worker began with. */
  readonly share: number;
  /** The list would be worked off so many times as fast, week by week, the first being 0. */
  readonly oneMore: (week: number) => number;
  readonly oneAway: (week: number) => number;
};

/** Somebody who is away comes back after so many weeks. */
const awayWeeks = 4;

/**
 * What one link worker more, or one fewer for a month, would change, going by what the others did. Null when no link
 * worker began with anybody: then nothing can be said.
 */
export function pacesFor(began: readonly Began[]): Paces | null {
  const all = sum(began);
  const paid = began.filter(({ isVolunteer, begun }) => !isVolunteer && begun > 0);
  if (paid.length === 0) return null;
  const share = sum(paid) / paid.length / all;
  return {
    share: Math.round(share * 100),
    oneMore: () => 1 + share,
    oneAway: (week) => (week < awayWeeks ? 1 - share : 1),
  };
}

function sum(began: readonly Began[]): number {
  return began.reduce((total, { begun }) => total + begun, 0);
}
