import { m } from '#text';
import { CheckboxGroup } from '#ui/form/index.ts';
import { When } from '#ui/when.tsx';

import type { ClosingView } from './closing.view.ts';

/** What about their safety is open comes first, and nobody closes past it without saying that they have seen it. */
export function ConcernsToAcknowledge({ view }: { view: ClosingView }) {
  const { form, concerns, personHref } = view;
  const { worries, safeguarding } = concerns;
  if (worries.length === 0 && safeguarding === null) return null;
  return (
    <section class="k-alert k-alert--harm k-concerns" aria-labelledby="concerns">
      <h2 id="concerns">{m.plans_closing_concerns({ name: view.name })}</h2>
      {safeguarding !== null && (
        <p>
          {m.plans_closing_safeguarding()} <bdi>{safeguarding}</bdi>
        </p>
      )}
      {worries.map((worry) => (
        <p>
          {m.plans_closing_worry_not_told()} <bdi>{worry.words}</bdi> (<When at={worry.notedAt} />){' '}
          <a href={`${personHref}/worries/${worry.id}`}>{m.plans_write_told()}</a>
        </p>
      ))}
      <CheckboxGroup
        form={form}
        name="acknowledged"
        legend={m.plans_closing_acknowledge_legend()}
        options={[{ value: 'yes', label: m.plans_closing_acknowledge() }]}
        small
      />
    </section>
  );
}
