import { m } from '#text';

import { VisuallyHidden } from './nhs/wording.tsx';
import { Sparkline } from './sparkline.tsx';

export type ScoreLine = {
  readonly name: string;
  /** One for each moment; `null` where it was not asked. */
  readonly scores: readonly (number | null)[];
};

type ScoreChartProps = {
  /** Says what is measured, and the scale: "Personal wellbeing, 0 to 10". */
  readonly caption: string;
  /** When each score was given, in words: "3 March". */
  readonly moments: readonly string[];
  readonly lines: readonly ScoreLine[];
  readonly min?: number;
  readonly max?: number;
};

/** Scores over time: each a row of numbers with its own small line beside its name. */
export function ScoreChart({ caption, moments, lines, min = 0, max = 10 }: ScoreChartProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div class="k-scores k-scroll" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colspan={2}>
              <VisuallyHidden>{m.ui_chart_question()}</VisuallyHidden>
            </th>
            {moments.map((moment) => (
              <th scope="col" class="k-number">
                {moment}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, scores }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="k-scores__drawing">
                <Sparkline scores={scores} min={min} max={max} />
              </td>
              {moments.map((_, index) => (
                <td class="k-number">
                  {scores[index] ?? <span class="k-soft">{m.ui_chart_not_asked()}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
