import { m } from '#text';

import { daysWords } from '../../waiting-list/pages/words.ts';
import type { TeamView } from '../team.view.ts';

/** What would change with one link worker more, and with one away: two sentences, and how rough they are. */
export function IfSomebody({ view: { ifs, plannerAddress } }: { readonly view: TeamView }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.team_if_heading()}</h2>
      {ifs && (
        <>
          <p>{m.team_if_now({ wait: daysWords(ifs.now) })}</p>
          <p>{m.team_if_more({ wait: daysWords(ifs.oneMore) })}</p>
          <p>{m.team_if_fewer({ wait: daysWords(ifs.oneAway) })}</p>
          <p class="k-soft">{m.team_if_rough({ share: ifs.share })}</p>
        </>
      )}
      <p>
        <a href={plannerAddress}>{m.team_plan()}</a>
      </p>
    </section>
  );
}
