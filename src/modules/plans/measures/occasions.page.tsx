import { m } from '#text';
import { Day, When } from '#ui/when.tsx';

import type { Ons4 } from '../store/ons4.ts';
import { occasionText } from './answers-table.page.tsx';
import type { MeasuresView } from './measures.view.ts';

/** Who asked on which day, and what was put right since. */
export function OccasionList({ asked, view }: { asked: readonly Ons4[]; view: MeasuresView }) {
  return (
    <ul class="nhsuk-list k-small">
      {asked.map((one) => (
        <li>
          {occasionText(one.occasion)}, <Day date={one.askedOn} year />
          {'. '}
          {m.plans_ons4_asked_by({ name: view.names.get(one.recordedBy) ?? m.plans_somebody_gone() })}
          {'. '}
          {view.mayAsk && <a href={`${view.personHref}/measures/${one.id}`}>{m.plans_ons4_put_right()}</a>}
          <Amended id={one.id} view={view} />
        </li>
      ))}
    </ul>
  );
}

function Amended({ id, view }: { id: string; view: MeasuresView }) {
  const reasons = Map.groupBy(view.amendments.get(id) ?? [], ({ amendedAt }) => amendedAt.getTime());
  return (
    <>
      {[...reasons.values()].map((fields) => (
        <span class="k-soft">
          {' '}
          {fields[0] && (
            <>
              {m.plans_ons4_was_put_right()} <When at={fields[0].amendedAt} year />
              {': '}
              <bdi>{fields[0].reason}</bdi> (
              {fields.map(({ before, after }) => `${shown(before)} → ${shown(after)}`).join(', ')})
            </>
          )}
        </span>
      ))}
    </>
  );
}

function shown(answer: unknown): string {
  return answer === 'not-said' ? m.plans_ons4_was_not_said() : String(answer);
}
