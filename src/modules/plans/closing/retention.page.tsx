import { m } from '#text';
import type { RetentionClass } from '#modules/referrals';
import { RadioGroup, valueOf } from '#ui/form/index.ts';

import type { ClosingView } from './closing.view.ts';

/** How long the record is kept: a proposal that stands unless somebody opens it. */
export function Retention({ view }: { view: ClosingView }) {
  const { form, retention } = view;
  const chosen = valueOf(form, 'retentionClass') || retention;
  const isOpen = chosen !== retention || form.errors.some(({ field }) => field === 'retentionClass');
  const classes: readonly RetentionClass[] = ['adult-record', 'advice-only', 'child-record'];
  return (
    <details class="nhsuk-details" open={isOpen}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {m.plans_closing_kept({ howLong: keptFor(retention) })}
        </span>
      </summary>
      <div class="nhsuk-details__text">
        <RadioGroup
          form={form}
          name="retentionClass"
          legend={m.plans_closing_retention()}
          hint={m.plans_closing_retention_hint()}
          options={classes.map((value) => ({ value, label: className(value), hint: keptFor(value) }))}
          small
        />
      </div>
    </details>
  );
}

function className(retention: RetentionClass): string {
  switch (retention) {
    case 'adult-record':
      return m.plans_retention_adult();
    case 'advice-only':
      return m.plans_retention_advice();
    case 'child-record':
      return m.plans_retention_child();
  }
}

export function keptFor(retention: RetentionClass): string {
  switch (retention) {
    case 'adult-record':
      return m.plans_kept_adult();
    case 'advice-only':
      return m.plans_kept_advice();
    case 'child-record':
      return m.plans_kept_child();
  }
}
