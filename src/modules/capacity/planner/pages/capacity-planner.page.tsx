import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { AssumptionsForm } from './assumptions-form.tsx';
import { AssumptionsPrinted } from './assumptions-printed.tsx';
import type { CapacityPlannerView } from './capacity-planner.view.ts';
import { PlanAnswer } from './plan-answer.tsx';
import { PlayThrough } from './play-through.tsx';
import { WaitChart } from './wait-chart.tsx';
import { WaitTable } from './wait-table.tsx';
import { assumptionLabels } from './words.ts';

/** How many link workers are needed: a few numbers first, then the answer, then everything it rests on. */
export function CapacityPlannerPage({ shell, view }: { shell: Shell; view: CapacityPlannerView }) {
  const { asked, form, address, plan } = view;
  const isPlaying = plan?.simulation.state === 'asked';
  return (
    <Page
      shell={shell}
      title={m.planner_title()}
      form={tellApart(form, assumptionLabels)}
      width="full"
      audience="public"
      head={isPlaying && <meta http-equiv="refresh" content="3" />}
    >
      <p class="k-planner__what k-screen-only">{m.planner_what()}</p>
      <AssumptionsForm asked={asked} form={form} />
      {plan ? (
        <>
          <PlanAnswer plan={plan} />
          <section class="k-planner__waits">
            <h2 class="nhsuk-heading-m">{m.planner_waits_heading()}</h2>
            <WaitChart plan={plan} />
            <WaitTable plan={plan} />
            <PlayThrough plan={plan} />
          </section>
          <AssumptionsPrinted assumed={plan.assumed} />
          <Keep address={address} />
        </>
      ) : (
        asked.errors.length === 0 && <p class="k-alert">{m.planner_no_time()}</p>
      )}
    </Page>
  );
}

/** Everything is in the address: keeping the plan is keeping that. */
function Keep({ address }: { readonly address: string }) {
  return (
    <section class="k-screen-only">
      <h2 class="nhsuk-heading-m">{m.planner_keep_heading()}</h2>
      <p>
        {m.planner_keep()} <a href={address}>{m.planner_keep_link()}</a>. {m.planner_keep_print()}
      </p>
      <p>{m.planner_how()}</p>
    </section>
  );
}
