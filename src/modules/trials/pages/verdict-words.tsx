import { m } from '#text';

import { letterOf } from '../domain/trial.ts';
import type { Needed, Verdict } from '../domain/verdict.ts';
import type { TrialView } from '../trial.view.ts';

/** The plain answer, before any number. */
export function VerdictWords({ view }: { readonly view: TrialView }) {
  const { verdict, trial } = view;
  const { title, because } = wordsOf(verdict, trial.usefulPoints);
  return (
    <section class={`k-verdict k-verdict--${verdict.kind}`}>
      <h2>{title}</h2>
      <p>{because}</p>
      {'needed' in verdict && trial.state === 'running' && (
        <MoreNeeded needed={verdict.needed} points={trial.usefulPoints} />
      )}
      <p class="k-soft">{m.trials_look_often()}</p>
    </section>
  );
}

function wordsOf(
  verdict: Verdict,
  usefulPoints: number,
): { readonly title: string; readonly because: string } {
  const points = usefulPoints;
  switch (verdict.kind) {
    case 'keep':
      return keepWords(letterOf(verdict.arm));
    case 'stop':
      return {
        title: m.trials_verdict_stop(),
        because: m.trials_verdict_stop_because({ points, letters: verdict.left.map(letterOf).join(', ') }),
      };
    case 'carry-on':
      return { title: m.trials_verdict_carry_on(), because: m.trials_verdict_carry_on_because({ points }) };
    case 'not-enough':
      return {
        title: m.trials_verdict_not_enough(),
        because: m.trials_verdict_not_enough_because({ points }),
      };
  }
}

function keepWords(letter: string) {
  return { title: m.trials_verdict_keep({ letter }), because: m.trials_verdict_keep_because({ letter }) };
}

function MoreNeeded({ needed, points }: { readonly needed: Needed; readonly points: number }) {
  const { fewest, most, ifDifferent, comeOfHundred } = needed;
  const number = (count: number) => count.toLocaleString('en-GB');
  return (
    <p>
      {fewest < most
        ? m.trials_needed({ fewest: number(fewest), most: number(most) })
        : m.trials_needed_about({ most: number(most) })}{' '}
      {m.trials_needed_assumes({ ifDifferent, points, comeOfHundred })}
    </p>
  );
}
