import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';

import { letterOf } from '../domain/trial.ts';
import type { ArmResult, TrialView } from '../trial.view.ts';
import { percent } from './words.ts';

/** How many of how many came, for each wording. */
export function Numbers({ view }: { readonly view: TrialView }) {
  return (
    <Table
      caption={m.trials_numbers()}
      responsive
      firstCellIsHeader
      head={[
        { text: m.trials_column_wording() },
        { text: m.trials_column_came() },
        { text: m.trials_column_share() },
        { text: m.trials_column_late(), format: 'numeric' },
        { text: m.trials_column_to_come(), format: 'numeric' },
      ]}
      rows={view.arms.map((result) => rowOf(result))}
    />
  );
}

function rowOf({ arm, attended, missed, cancelledLate, toCome, came }: ArmResult) {
  return [
    { text: letterOf(arm.place) },
    { text: m.trials_n_of_n({ some: attended, all: attended + missed }) },
    {
      text: came
        ? m.trials_share({ share: percent(came.share), low: percent(came.low), high: percent(came.high) })
        : m.trials_nobody_yet(),
    },
    { text: String(cancelledLate), format: 'numeric' },
    { text: String(toCome), format: 'numeric' },
  ];
}
