import type { Child } from 'hono/jsx';

export type NextStep = {
  /** The time, or why now: "10.30", "waited 12 days". */
  readonly when: Child;
  readonly person: Child;
  /** One line of what matters. */
  readonly line?: Child;
  /** The one action: a link or a form with one button. */
  readonly action?: Child;
  /** Draws the reason as one that needs attention; the words must say so too. */
  readonly attention?: boolean;
};

/** People to turn to, next first: reason, person, action. Nothing when there are none. */
export function DoNext({ heading, steps, level = 2 }: DoNextProps) {
  if (steps.length === 0) return null;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="k-next">
      {heading && <Heading class="k-next__heading">{heading}</Heading>}
      <ol class="k-next__list">
        {steps.map((step) => (
          <li class="k-next__row">
            <div class={step.attention ? 'k-next__when k-next__when--attention' : 'k-next__when'}>
              {step.when}
            </div>
            <div class="k-next__who">
              <p class="k-next__person">{step.person}</p>
              {step.line && <p class="k-next__line">{step.line}</p>}
            </div>
            {step.action && <div class="k-next__action">{step.action}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

type DoNextProps = { readonly heading?: Child; readonly steps: readonly NextStep[]; readonly level?: 2 | 3 };
