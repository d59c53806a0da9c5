export const nextStepKinds = ['begin', 'ring', 'follow-up', 'review', 'close'] as const;

export type NextStepKind = (typeof nextStepKinds)[number];

/** The one next thing with somebody, and when. */
export type NextStep = {
  readonly kind: NextStepKind;
  readonly dueAt: Date;
  /** Attempts to reach them since they last spoke. */
  readonly tries: number;
};
