import { m } from '#text';
import { TextField } from '#ui/form/index.ts';

import type { EditView } from './edit.view.ts';
import type { PlanView } from './plan.view.ts';

/** Asked only where what was agreed is changed. */
export function WhyChanged({ view }: { view: EditView }) {
  if (!view.asksWhy) return null;
  return (
    <TextField
      form={view.form}
      name="reason"
      label={m.plans_why_changed()}
      hint={m.plans_why_changed_hint({ name: view.name })}
      maxlength={300}
    />
  );
}

export function LeaveIt({ view }: { view: PlanView }) {
  return <a href={`${view.personHref}/plan`}>{m.plans_back_to_plan()}</a>;
}

export function crumbsOf({ personHref, fullName, name }: PlanView) {
  return [
    { href: personHref, label: fullName },
    { href: `${personHref}/plan`, label: m.plans_plan_title({ name }) },
  ];
}
