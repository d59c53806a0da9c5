import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Locale } from '#platform/locale.ts';
import { assetPath } from '#ui/assets.ts';
import { Day } from '#ui/when.tsx';

import { standingOf } from '../domain/editions.ts';
import { AgreedLine } from './plan-aside.page.tsx';
import { PlanPaper } from './plan-paper.page.tsx';
import type { PlanView } from './plan.view.ts';

type PrintProps = {
  readonly view: PlanView;
  /** The language of the page: the person's own where we have it. */
  readonly locale: Locale;
  readonly size: 'normal' | 'large';
  readonly printedOn: string;
  readonly whoCanHelp?: Child;
};

/** The plan on a sheet of A4 for the person to keep: nothing on it but what is theirs. */
export function PlanPrintPage({ view, locale, size, printedOn, whoCanHelp }: PrintProps) {
  const { plan, name, worker } = view;
  return (
    <html lang={locale} class={size === 'large' ? 'k-sheet k-sheet--large' : 'k-sheet'}>
      <head>
        <meta charset="utf-8" />
        <title>{m.plans_my_plan_title({ name })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assetPath('kith.css')} />
      </head>
      <body>
        <PrintTools view={view} size={size} />
        <main>
          <h1>{m.plans_my_plan()}</h1>
          <p class="k-sheet__name">
            <bdi>{name}</bdi>
          </p>
          {plan && <PlanPaper says={plan} worker={worker} whoCanHelp={whoCanHelp} />}
          <footer class="k-sheet__foot">
            {plan?.agreement && standingOf(plan) === 'agreed' && (
              <>
                <AgreedLine name={name} agreement={plan.agreement} />
                {'. '}
              </>
            )}
            <p>
              {m.plans_printed_on()} <Day date={printedOn} year />
            </p>
          </footer>
        </main>
      </body>
    </html>
  );
}

function PrintTools({ view, size }: Pick<PrintProps, 'view' | 'size'>) {
  const href = `${view.personHref}/plan`;
  return (
    <nav class="k-sheet__tools k-screen-only" aria-label={m.plans_print()}>
      <p>{m.plans_how_to_print()}</p>
      <p>
        <a href={href}>{m.plans_back_to_plan()}</a>
        {' · '}
        {size === 'large' ? (
          <a href={`${href}/print`}>{m.plans_print()}</a>
        ) : (
          <a href={`${href}/print?size=large`}>{m.plans_print_large()}</a>
        )}
      </p>
    </nav>
  );
}
