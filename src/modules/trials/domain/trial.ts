export type TrialId = string & { readonly __brand: 'TrialId' };
export type ArmId = string & { readonly __brand: 'ArmId' };

/** One wording, in both languages, with the typed fields of its message in braces. */
export type Wording = { readonly en: string; readonly cy: string };

export type Arm = {
  readonly id: ArmId;
  /** The first is A. */
  readonly place: number;
  readonly text: Wording;
  /** Says what a missed appointment costs. */
  readonly namesCost: boolean;
};

export type TrialState = 'draft' | 'running' | 'stopped';

/** How the first appointment after the wording was given went. What the service cancelled is no outcome. */
export const outcomes = ['attended', 'missed', 'cancelled-late'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why somebody is sent the usual wording. */
export const exclusionReasons = ['not-by-text', 'first-contact', 'needs-interpreter'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export const mostArms = 4;

/** What an arm is called: A for the first. */
export function letterOf(place: number): string {
  return 'ABCD'.charAt(place);
}
