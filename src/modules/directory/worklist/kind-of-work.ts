import type { Work } from '#platform/work.ts';

/** One kind of thing that waits for an editor. Every area that has some exports one, and kinds.ts puts them in order. */
export type KindOfWork = {
  readonly key: string;
  readonly href: string;
  readonly name: () => string;
  /** How many wait. A kind may stop counting at a thousand. */
  readonly count: (work: Work) => Promise<number>;
};
