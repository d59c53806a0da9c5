import { m } from '#text';
import { Day } from '#ui/when.tsx';

import { standingOf } from '../domain/editions.ts';
import type { Agreement, Plan, WayToAgree } from '../domain/plan.ts';
import type { PlanView } from './plan.view.ts';

/** Whether the person agreed to it, and the paper to give them. */
export function PlanAside({ view, plan }: { view: PlanView; plan: Plan }) {
  const href = `${view.personHref}/plan`;
  return (
    <div class="k-plan-aside k-screen-only">
      <Standing view={view} plan={plan} />
      <ul class="nhsuk-list">
        <li>
          <a href={`${href}/print`}>{m.plans_print()}</a>
        </li>
        <li>
          <a href={`${href}/print?size=large`}>{m.plans_print_large()}</a>
        </li>
        <li>
          <a href={`${href}/editions`}>{m.plans_editions()}</a>
        </li>
        <li>
          <a href={`${view.personHref}/measures`}>{m.plans_measures_link()}</a>
        </li>
      </ul>
    </div>
  );
}

function Standing({ view, plan }: { view: PlanView; plan: Plan }) {
  const { name, mayWrite, personHref } = view;
  const standing = standingOf(plan);
  const href = `${personHref}/plan/agreement`;
  return (
    <div class={standing === 'agreed' ? 'k-standing' : 'k-standing k-standing--open'}>
      {plan.agreement === null ? (
        <p>
          <strong>{m.plans_not_agreed({ name })}</strong>
        </p>
      ) : (
        <AgreedLine name={name} agreement={plan.agreement} />
      )}
      {standing === 'changed-since' && (
        <p>
          <strong>{m.plans_changed_since()}</strong>{' '}
          <a href={`${personHref}/plan/editions/${plan.agreement?.edition}`}>{m.plans_as_agreed()}</a>
        </p>
      )}
      {mayWrite && standing !== 'agreed' && (
        <p>
          <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={href}>
            {m.plans_agree_with({ name })}
          </a>
        </p>
      )}
    </div>
  );
}

export function AgreedLine({ name, agreement }: { name: string; agreement: Agreement }) {
  return (
    <p>
      {agreedText(agreement.how, name)}, <Day date={agreement.agreedOn} year />
    </p>
  );
}

function agreedText(how: WayToAgree, name: string): string {
  switch (how) {
    case 'in-person':
      return m.plans_agreed_in_person({ name });
    case 'by-phone':
      return m.plans_agreed_by_phone({ name });
    case 'with-someone':
      return m.plans_agreed_with_someone({ name });
    case 'in-writing':
      return m.plans_agreed_in_writing({ name });
  }
}
