import { m } from '#text';

import { numberWords, peopleWords, percentWords, poundWords, waitWords } from './words.ts';
import type { Plan } from './capacity-planner.view.ts';

/** The answer in sentences, the one that is asked for first. */
export function PlanAnswer({ plan }: { readonly plan: Plan }) {
  const { planned, assumed } = plan;
  return (
    <section class="k-planner__answer">
      <h2 class="nhsuk-heading-l">{m.planner_plan_for({ count: planned.workers })}</h2>
      <p>
        {m.planner_then({
          use: percentWords(planned.use),
          wait: waitWords(planned.wait?.ninetiethWeeks ?? 0),
        })}{' '}
        {assumed.costAYear > 0 && m.planner_cost({ cost: poundWords(planned.costAYear) })}
      </p>
      <Ours plan={plan} />
      <Why plan={plan} />
    </section>
  );
}

/** With the team that there is. */
function Ours({ plan: { ours, waitingIn12Weeks, waitingInAYear, assumed } }: { readonly plan: Plan }) {
  if (assumed.linkWorkers === 0) return null;
  const waitingThen = m.planner_waiting_then({
    now: numberWords(assumed.waitingNow, 0),
    soon: numberWords(waitingIn12Weeks, 0),
    later: numberWords(waitingInAYear, 0),
  });
  return (
    <p class={ours.wait ? undefined : 'k-alert'}>
      <strong>{m.planner_with_ours({ count: ours.workers })}</strong>{' '}
      {ours.wait
        ? m.planner_ours_settles({
            use: percentWords(ours.use),
            wait: waitWords(ours.wait.ninetiethWeeks),
          })
        : m.planner_ours_grows({ people: peopleWords(ours.growsPerWeek) })}{' '}
      {(assumed.waitingNow > 0 || !ours.wait) && waitingThen}
    </p>
  );
}

/** How the answer came about, so that somebody can check it on the back of an envelope. */
function Why({ plan: { workload, assumed } }: { readonly plan: Plan }) {
  const referred = workload.arrivalsPerWeek + workload.toVolunteersPerWeek;
  return (
    <ul>
      <li>{m.planner_why_referred({ people: peopleWords(referred) })}</li>
      <li>{m.planner_why_person({ hours: numberWords(workload.hoursPerPerson) })}</li>
      <li>
        {m.planner_why_worker({
          hours: numberWords(workload.hoursForPeople),
          people: numberWords(workload.placesPerWorker, 0),
          year: numberWords(workload.peopleAYear, 0),
        })}{' '}
        {workload.limitedByCaseload ? m.planner_why_caseload() : m.planner_why_hours()}
      </li>
      {assumed.volunteers > 0 && (
        <li>{m.planner_why_volunteers({ people: peopleWords(workload.toVolunteersPerWeek) })}</li>
      )}
    </ul>
  );
}
