import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { PlanChange } from '../domain/editions.ts';
import type { Edition, EditionMade } from '../store/editions.ts';
import { crumbsOf } from './edit.page.tsx';
import { AgreedLine } from './plan-aside.page.tsx';
import { PlanPaper } from './plan-paper.page.tsx';
import type { PlanView } from './plan.view.ts';

export type EditionsView = PlanView & {
  readonly editions: readonly EditionMade[];
  readonly names: ReadonlyMap<string, string>;
};

/** Every change to the plan, newest first, each readable as the plan was then. */
export function EditionsPage({ shell, view }: { shell: Shell; view: EditionsView }) {
  const agreed = view.plan?.agreement;
  return (
    <Page shell={shell} title={m.plans_editions()} crumbs={crumbsOf(view)}>
      {view.editions.length === 0 && <p>{m.plans_no_editions()}</p>}
      <ol class="k-editions">
        {view.editions.map((edition) => (
          <li>
            <p>
              <a href={`${view.personHref}/plan/editions/${edition.number}`}>
                {m.plans_edition_line({ number: edition.number, change: changeText(edition.change) })}
              </a>
              <br />
              <span class="k-small k-soft">
                {view.names.get(edition.madeBy) ?? m.plans_somebody_gone()}, <When at={edition.madeAt} year />
              </span>
            </p>
            {edition.reason && <p class="k-small">{m.plans_amended_because({ reason: edition.reason })}</p>}
            {agreed?.edition === edition.number && <AgreedLine name={view.name} agreement={agreed} />}
          </li>
        ))}
      </ol>
    </Page>
  );
}

export type EditionView = PlanView & { readonly edition: Edition; readonly madeByName: string | null };

/** The plan as it read after one change. */
export function EditionPage({ shell, view }: { shell: Shell; view: EditionView }) {
  const { edition, plan, worker, name } = view;
  const agreed = plan?.agreement?.edition === edition.number ? plan.agreement : null;
  const crumbs = [...crumbsOf(view), { href: `${view.personHref}/plan/editions`, label: m.plans_editions() }];
  return (
    <Page shell={shell} title={m.plans_edition_title({ number: edition.number })} crumbs={crumbs}>
      <p class="k-soft">
        {changeText(edition.change)}. {view.madeByName ?? m.plans_somebody_gone()},{' '}
        <When at={edition.madeAt} year />
      </p>
      {edition.reason && <p>{m.plans_amended_because({ reason: edition.reason })}</p>}
      {agreed && <AgreedLine name={name} agreement={agreed} />}
      {edition.number !== plan?.edition && (
        <p>
          <strong>{m.plans_not_the_newest()}</strong>{' '}
          <a href={`${view.personHref}/plan`}>{m.plans_see_newest()}</a>
        </p>
      )}
      <PlanPaper says={edition.says} worker={worker} />
    </Page>
  );
}

function changeText(change: PlanChange): string {
  return changeTexts[change]();
}

const changeTexts: Readonly<Record<PlanChange, () => string>> = {
  words: m.plans_change_words_made,
  review: m.plans_change_review,
  'goal-added': m.plans_change_goal_added,
  'goal-changed': m.plans_change_goal_changed,
  'goal-ended': m.plans_change_goal_ended,
  'goal-dropped': m.plans_change_goal_dropped,
  'goal-taken-up': m.plans_change_goal_taken_up,
  'action-added': m.plans_change_action_added,
  'action-changed': m.plans_change_action_changed,
  'action-done': m.plans_change_action_done,
  'action-dropped': m.plans_change_action_dropped,
  'action-open-again': m.plans_change_action_open_again,
};
