import { m } from '#text';

import type { TrialView } from '../trial.view.ts';
import { reasonWords } from './words.ts';

/** How it is done, who is not in it, and what is counted. */
export function Rules({ view }: { readonly view: TrialView }) {
  const { trial, arms, excluded } = view;
  const cost = arms.some(({ arm }) => arm.namesCost);
  const people = (why: string) => excluded.find((each) => each.why === why)?.people ?? 0;
  const said = (why: 'not-by-text' | 'first-contact' | 'needs-interpreter') =>
    trial.state === 'draft' ? reasonWords(why) : `${reasonWords(why)}: ${people(why)}`;
  return (
    <>
      <h2>{m.trials_rules()}</h2>
      <ul>
        <li>{m.trials_rule_chance()}</li>
        <li>{m.trials_rule_outcome()}</li>
        <li>{m.trials_rule_late()}</li>
        <li>{m.trials_rule_pooled()}</li>
        <li>{m.trials_rule_useful({ points: trial.usefulPoints })}</li>
      </ul>
      <h3>{m.trials_excluded()}</h3>
      <ul>
        <li>{said('not-by-text')}</li>
        <li>{said('needs-interpreter')}</li>
        {cost && <li>{said('first-contact')}</li>}
        <li>{m.trials_excluded_opted_out()}</li>
      </ul>
    </>
  );
}
