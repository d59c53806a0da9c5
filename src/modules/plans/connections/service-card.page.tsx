import { m } from '#text';
import { Saying, theirs } from '#ui/theirs.tsx';

import type { ConnectView } from './connect.view.ts';
import type { ServiceFacts } from './service-facts.ts';

/** What somebody needs to know of a service before they choose it, and whether it still holds. */
export function ServiceCard({ service }: { service: ConnectView['service'] }) {
  const { name, by, freshness, href, sentence } = service;
  const said = theirs(name, sentence);
  return (
    <section class="k-service-card">
      {by && (
        <p class="k-service-card__by">
          <Saying of={(words) => m.plans_find_by({ name: words })} words={by} theirs={said} />
        </p>
      )}
      {sentence && (
        <p class="k-service-card__what" {...said}>
          {sentence}
        </p>
      )}
      <Facts facts={service.facts} />
      <p
        class={
          freshness.isStale ? 'k-service-card__fresh k-service-card__fresh--stale' : 'k-service-card__fresh'
        }
      >
        {freshness.words}. <a href={href}>{m.plans_connection_listing()}</a>
      </p>
    </section>
  );
}

/** @param calls On a screen the number can be pressed; on paper it is only read. */
export function Facts({ facts, calls = true }: { facts: ServiceFacts; calls?: boolean }) {
  const { phone, call } = facts;
  const rows = [
    [m.plans_find_when(), facts.when],
    [m.plans_find_where(), facts.where],
    [m.plans_find_phone(), calls && call ? <a href={call}>{phone}</a> : phone],
    [m.plans_find_cost(), facts.cost],
    [m.plans_find_start(), facts.start],
  ] as const;
  return (
    <dl class="k-service-facts">
      {rows
        .filter(([, words]) => words !== '')
        .map(([term, words]) => (
          <div class="k-service-facts__row">
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
