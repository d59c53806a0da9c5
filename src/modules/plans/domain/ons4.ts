/** The four questions, in the order in which they are asked. */
export const ons4Questions = ['life-satisfaction', 'worthwhile', 'happiness', 'anxiety'] as const;
export type Ons4Question = (typeof ons4Questions)[number];

export const allPoints = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/**
 * An answer on the scale from 0 ("not at all") to 10 ("completely"). It is text and not a number on purpose:
 * answers to the four questions are never added, averaged or otherwise made into one, and numbers invite it.
 */
export type Points = (typeof allPoints)[number];

export type Ons4Answer = Points | 'not-said';
export type Ons4Answers = Readonly<Record<Ons4Question, Ons4Answer>>;

export const ons4Occasions = ['start', 'review', 'end'] as const;
export type Ons4Occasion = (typeof ons4Occasions)[number];

/** Years: younger people have questions of their own. */
export const ons4FromAge = 16;

export type Ons4Band = 'very-low' | 'low' | 'medium' | 'high' | 'very-high';

/**
 * Places one answer in the band that the Office for National Statistics reports it in.
 *
 * Anxiety runs the other way and is cut differently: a low score is the good one, and it has no very-high band.
 *
 * @see https://www.ons.gov.uk/peoplepopulationandcommunity/wellbeing/methodologies/personalwellbeingsurveyuserguide
 */
export function ons4Band(question: Ons4Question, points: Points): Ons4Band {
  const bands = question === 'anxiety' ? anxietyBands : otherBands;
  return bands[points];
}

const otherBands = {
  '0': 'low',
  '1': 'low',
  '2': 'low',
  '3': 'low',
  '4': 'low',
  '5': 'medium',
  '6': 'medium',
  '7': 'high',
  '8': 'high',
  '9': 'very-high',
  '10': 'very-high',
} as const satisfies Record<Points, Ons4Band>;

const anxietyBands = {
  '0': 'very-low',
  '1': 'very-low',
  '2': 'low',
  '3': 'low',
  '4': 'medium',
  '5': 'medium',
  '6': 'high',
  '7': 'high',
  '8': 'high',
  '9': 'high',
  '10': 'high',
} as const satisfies Record<Points, Ons4Band>;

export type Ons4Change = {
  readonly question: Ons4Question;
  readonly first: Points;
  readonly last: Points;
  readonly direction: 'up' | 'down' | 'same';
  /** How far, on the scale of this question alone. */
  readonly by: Points;
  /** Which way is good differs: null when it is the same. */
  readonly better: boolean | null;
};

/**
 * What one person answered to one question first and last, leaving out when they preferred not to say. It says
 * how two answers differ and nothing about why, or whether it is more than chance.
 *
 * @param answers To this question, in the order of the days on which it was asked.
 * @returns Null with fewer than two answers.
 */
export function ons4Change(question: Ons4Question, answers: readonly Ons4Answer[]): Ons4Change | null {
  const said = answers.filter((answer) => answer !== 'not-said');
  const [first, last] = [said[0], said.at(-1)];
  if (said.length < 2 || first === undefined || last === undefined) return null;
  const steps = allPoints.indexOf(last) - allPoints.indexOf(first);
  const by = allPoints[Math.abs(steps)] ?? '0';
  if (steps === 0) return { question, first, last, direction: 'same', by, better: null };
  const better = question === 'anxiety' ? steps < 0 : steps > 0;
  return { question, first, last, direction: steps > 0 ? 'up' : 'down', by, better };
}
