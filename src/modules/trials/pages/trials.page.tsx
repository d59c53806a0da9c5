import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Tag } from '#ui/nhs/tag.tsx';
import { When } from '#ui/when.tsx';

import type { TrialsView } from '../trials.view.ts';
import { stateColour, stateName } from './words.ts';

export function TrialsPage({ shell, view }: { readonly shell: Shell; readonly view: TrialsView }) {
  const make = { href: '/trials/new', label: m.trials_make() };
  return (
    <Page
      shell={shell}
      title={m.trials_title()}
      {...(view.mayRun && view.trials.length > 0 ? { action: make } : {})}
    >
      <p>{m.trials_what()}</p>
      {view.trials.length === 0 ? (
        <Empty {...(view.mayRun ? { action: make } : {})}>{m.trials_none()}</Empty>
      ) : (
        <ul class="k-trials">
          {view.trials.map(({ id, name, state, startedAt, stoppedAt }) => (
            <li>
              <a href={`/trials/${id}`}>
                <bdi>{name}</bdi>
              </a>{' '}
              <Tag text={stateName(state)} colour={stateColour(state)} />
              {startedAt && (
                <p class="k-soft">
                  {m.trials_started()} <When at={startedAt} show="day" year />
                  {stoppedAt && (
                    <>
                      {' · '}
                      {m.trials_stopped()} <When at={stoppedAt} show="day" year />
                    </>
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
