import type { Listed } from './listed.ts';

/** How a list is set on its sheet. */
export type SheetLook = { readonly style: string; readonly hasSentences: boolean };

type Setting = SheetLook & {
  /** Lines of text that each side of the sheet has room for, beside the heading of the first and the foot of the last. */
  readonly sides: readonly number[];
  /** Characters in a line of a sentence, and in a line beside a term. */
  readonly wide: number;
  readonly narrow: number;
};

const large = { style: 'k-sheet--large', wide: 54, narrow: 40 };
const middling = { style: 'k-sheet--middling', wide: 70, narrow: 56 };

/**
 * 18 point, 14 and two columns of 12, measured on A4; what is largest comes first. A sheet has two sides: large type on
 * both is better to read than small type on one.
 */
const settings: readonly Setting[] = [
  { ...large, hasSentences: true, sides: [22.5] },
  { ...large, hasSentences: false, sides: [22.5] },
  { ...large, hasSentences: true, sides: [27, 24.5] },
  { ...large, hasSentences: false, sides: [27, 24.5] },
  { ...middling, hasSentences: true, sides: [34, 32] },
  { ...middling, hasSentences: false, sides: [34, 32] },
  { style: 'k-sheet--columns', hasSentences: true, sides: [66], wide: 38, narrow: 31 },
];

const smallest: SheetLook = { style: 'k-sheet--columns', hasSentences: false };

/** Name, rule and the space around them, in lines. */
const aroundEach = 2.2;

/** The largest type in which a list fits on one sheet, as far as that can be told without setting it. */
export function sheetLook(services: readonly Listed[]): SheetLook {
  const { style, hasSentences } = settings.find((setting) => fits(services, setting)) ?? smallest;
  return { style, hasSentences };
}

/** No service is broken between two sides. */
function fits(services: readonly Listed[], setting: Setting): boolean {
  let [side, used] = [0, 0];
  for (const service of services) {
    const lines = linesOfOne(service, setting);
    if (used + lines > (setting.sides[side] ?? 0)) [side, used] = [side + 1, 0];
    used += lines;
  }
  return used <= (setting.sides[side] ?? 0);
}

function linesOfOne({ name, sentence, facts, closed }: Listed, setting: Setting): number {
  const { wide, narrow, hasSentences } = setting;
  const nameLines = Math.ceil((name.length * 1.2) / wide) - 1;
  const said = (hasSentences ? Math.ceil(sentence.length / wide) : 0) + (closed ? 1 : 0);
  const told = facts.reduce((sum, { words }) => sum + Math.ceil(words.length / narrow), 0);
  return aroundEach + nameLines + said + told;
}
