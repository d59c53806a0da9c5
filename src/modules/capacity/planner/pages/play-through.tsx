import { m } from '#text';

import { assumptionNames } from '../domain/assumptions.ts';
import { numberWords } from './words.ts';
import type { Plan } from './capacity-planner.view.ts';

/** Beside the formula: the same line played through week by week, with holidays and with people who need more time. */
export function PlayThrough({ plan: { assumed, simulation } }: { readonly plan: Plan }) {
  if (simulation.state === 'done') return <p>{m.planner_played({ weeks: numberWords(simulation.weeks) })}</p>;
  if (simulation.state === 'asked') {
    return (
      <p role="status" class="k-screen-only">
        {m.planner_playing()}
      </p>
    );
  }
  return (
    <form class="k-screen-only" method="post" action="/capacity-planner/simulation">
      {assumptionNames.map((name) => (
        <input type="hidden" name={name} value={assumed[name]} />
      ))}
      <p>{m.planner_play_what()}</p>
      <button class="nhsuk-button nhsuk-button--secondary" type="submit">
        {m.planner_play()}
      </button>
    </form>
  );
}
