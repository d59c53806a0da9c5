import { m } from '#text';
import { Details } from '#ui/nhs/details.tsx';
import { Table } from '#ui/nhs/table.tsx';

import type { Comparison } from '../domain/compare.ts';
import { letterOf } from '../domain/trial.ts';
import type { TrialView } from '../trial.view.ts';
import { IntervalChart } from './interval-chart.tsx';
import { moreOrFewer, points } from './words.ts';

/** How each two wordings differ, as it became known. */
export function Differences({ view }: { readonly view: TrialView }) {
  const { comparisons, trial } = view;
  return (
    <>
      {comparisons.map((comparison) => (
        <Difference comparison={comparison} usefulPoints={trial.usefulPoints} of={comparisons.length} />
      ))}
    </>
  );
}

type DifferenceProps = {
  readonly comparison: Comparison;
  readonly usefulPoints: number;
  readonly of: number;
};

function Difference({ comparison, usefulPoints, of }: DifferenceProps) {
  const { pairs, p, sequence } = comparison;
  const letters = { first: letterOf(comparison.first), second: letterOf(comparison.second) };
  const { difference, low, high } = sequence.now;
  return (
    <section>
      <h2>{m.trials_difference(letters)}</h2>
      {pairs === 0 ? (
        <p>{m.trials_no_pairs()}</p>
      ) : (
        <>
          <p>
            {m.trials_difference_now({
              ...letters,
              difference: moreOrFewer(difference),
              low: moreOrFewer(low),
              high: moreOrFewer(high),
            })}
          </p>
          <IntervalChart track={sequence.track} usefulPoints={usefulPoints} {...letters} />
          <Details summary={m.trials_as_table()}>
            <TrackTable comparison={comparison} />
          </Details>
          <p class="k-soft">
            {m.trials_p({ p: p < 0.001 ? '< 0.001' : p.toFixed(3), pairs })}{' '}
            {of > 1 && m.trials_shared_alpha({ count: of })}
          </p>
        </>
      )}
    </section>
  );
}

function TrackTable({ comparison }: { readonly comparison: Comparison }) {
  return (
    <Table
      caption={m.trials_track_caption()}
      head={[
        { text: m.trials_track_pairs(), format: 'numeric' },
        { text: m.trials_track_seen(), format: 'numeric' },
        { text: m.trials_track_low(), format: 'numeric' },
        { text: m.trials_track_high(), format: 'numeric' },
      ]}
      rows={comparison.sequence.track.map((moment) =>
        [String(moment.pairs), points(moment.difference), points(moment.low), points(moment.high)].map(
          (text) => ({
            text,
            format: 'numeric',
          }),
        ),
      )}
    />
  );
}
