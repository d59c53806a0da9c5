import { m } from '#text';
import { Day } from '#ui/when.tsx';

import type { PracticeFlow } from '../domain/referrers.ts';

/** Who refers, and who has stopped: worth thanks, and worth a word. */
export function Practices({ practices }: { readonly practices: readonly PracticeFlow[] }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.team_referrers_heading()}</h2>
      {practices.length === 0 && <p>{m.team_referrers_none()}</p>}
      {practices.map(({ practiceId, practice, recently, before, referrers, stopped }) => (
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">
              {practice ?? m.team_no_practice()}: {m.team_referred({ recently, before })}
            </span>
          </summary>
          <div class="nhsuk-details__text">
            {stopped.length > 0 && (
              <p>
                <strong>{m.team_stopped({ names: stopped.join(', ') })}</strong>
              </p>
            )}
            {practice && practiceId && (
              <p class="k-team__words">
                <a href={`/team/practices/${practiceId}/thanks`}>
                  {m.team_thank()}
                  <span class="nhsuk-u-visually-hidden">: {practice}</span>
                </a>
                <a href={`/team/practices/${practiceId}/ask`}>
                  {m.team_ask()}
                  <span class="nhsuk-u-visually-hidden">: {practice}</span>
                </a>
              </p>
            )}
            <ul>
              {referrers.map((referrer) => (
                <li>
                  <bdi>{referrer.referrerName}</bdi>: {m.team_referred(referrer)}, {m.team_last()}{' '}
                  <Day date={referrer.lastOn} year />
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </section>
  );
}
