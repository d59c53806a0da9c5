import { m } from '#text';

import { assumptionNames, assumptions } from '../domain/assumptions.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import { assumptionLabels, numberWords, sourceWords } from './words.ts';

/** On paper there is no form: what was assumed stands in small print, each with where it is from. */
export function AssumptionsPrinted({ assumed }: { readonly assumed: Assumptions }) {
  return (
    <section class="k-planner__printed" aria-hidden="true">
      <h2>{m.planner_assumed_heading()}</h2>
      <ul>
        {assumptionNames.map((name) => (
          <li>
            {assumptionLabels[name]()}: <strong>{numberWords(assumed[name])}</strong> (
            {assumed[name] === assumptions[name].usual
              ? sourceWords[assumptions[name].source]()
              : m.planner_source_own()}
            )
          </li>
        ))}
      </ul>
      <p>{m.planner_how()}</p>
    </section>
  );
}
