import type { Listed } from './listed.ts';

/** How a list is set on its sheet. */
export type SheetLook = { readonly style: string; readonly hasSentences: boolean };

type Setting = SheetLook & {
  /** Lines of text that the sheet has room for beside its heading and foot. */
  readonly lines: number;
  /** Characters in a line of a sentence, and in a line beside a term. */
  readonly wide: number;
  readonly narrow: number;
};

/** 18 point, 14 and two columns of 12, measured on A4; what is largest comes first. */
const settings: readonly Setting[] = [
  { style: 'k-sheet--large', hasSentences: true, lines: 22.5, wide: 54, narrow: 40 },
  { style: 'k-sheet--large', hasSentences: false, lines: 22.5, wide: 54, narrow: 40 },
  { style: 'k-sheet--middling', hasSentences: true, lines: 30.5, wide: 70, narrow: 56 },
  { style: 'k-sheet--middling', hasSentences: false, lines: 30.5, wide: 70, narrow: 56 },
  { style: 'k-sheet--columns', hasSentences: true, lines: 66, wide: 38, narrow: 31 },
];

const smallest: SheetLook = { style: 'k-sheet--columns', hasSentences: false };

/** Name, rule and the space around them, in lines. */
const aroundEach = 2.2;

/** The largest type in which a list fits on one sheet, as far as that can be told without setting it. */
export function sheetLook(services: readonly Listed[]): SheetLook {
  return settings.find((setting) => linesOf(services, setting) <= setting.lines) ?? smallest;
}

function linesOf(services: readonly Listed[], setting: Setting): number {
  return services.reduce((sum, service) => sum + linesOfOne(service, setting), 0);
}

function linesOfOne({ name, sentence, facts, closed }: Listed, setting: Setting): number {
  const { wide, narrow, hasSentences } = setting;
  const nameLines = Math.ceil((name.length * 1.2) / wide) - 1;
  const said = (hasSentences ? Math.ceil(sentence.length / wide) : 0) + (closed ? 1 : 0);
  const told = facts.reduce((sum, { words }) => sum + Math.ceil(words.length / narrow), 0);
  return aroundEach + nameLines + said + told;
}
