import { m } from '#text';
import { Saying, theirs } from '#ui/theirs.tsx';

import type { FindView, FoundService } from './find.view.ts';

type ListProps = {
  readonly title: string;
  readonly services: readonly FoundService[];
  readonly view: FindView;
  /** An error about the ticks leads to the first of them. */
  readonly isFirst: boolean;
};

/** Services as on a noticeboard, each with one action. */
export function FoundList({ title, services, view, isFirst }: ListProps) {
  if (services.length === 0) return null;
  const error = view.form.errors.find(({ field }) => field === 'services')?.message;
  return (
    <section>
      <h2 class="k-looked__title">{title}</h2>
      {isFirst && error && (
        <p class="nhsuk-error-message" id="services" tabindex={-1}>
          <span class="nhsuk-u-visually-hidden">{m.ui_error()}</span> {error}
        </p>
      )}
      <ul class="k-offers">
        {services.map((service) => (
          <FoundOne service={service} name={view.name} ticked={tickedIn(view).includes(service.id)} />
        ))}
      </ul>
    </section>
  );
}

function tickedIn({ form }: FindView): readonly string[] {
  return [form.values['services'] ?? []].flat();
}

type OneProps = { readonly service: FoundService; readonly name: string; readonly ticked: boolean };

function FoundOne({ service, name, ticked }: OneProps) {
  return (
    <li class="k-offers__one">
      <What service={service} name={name} />
      <div class="k-offers__do">
        <a
          class="nhsuk-button nhsuk-button--small"
          href={service.connectHref}
          aria-label={m.plans_find_connect_to({ name, service: service.name })}
        >
          {m.plans_find_connect()}
        </a>
        {service.isOnShortlist ? (
          <p class="k-offers__known">{m.plans_find_is_on_shortlist()}</p>
        ) : (
          <Tick service={service} ticked={ticked} />
        )}
      </div>
    </li>
  );
}

function What({ service, name }: Pick<OneProps, 'service' | 'name'>) {
  const { by, sentence, freshness } = service;
  const said = theirs(service.name, sentence);
  return (
    <div class="k-offers__what">
      <h3 class="k-offers__name">
        <a href={service.href}>
          <bdi {...said}>{service.name}</bdi>
        </a>
      </h3>
      {by && (
        <p class="k-offers__by">
          <Saying of={(words) => m.plans_find_by({ name: words })} words={by} theirs={said} />
        </p>
      )}
      {sentence && <p {...said}>{sentence}</p>}
      {service.isConnected && <p class="k-offers__known">{m.plans_find_is_connected({ name })}</p>}
      <dl class="k-service-facts k-service-facts--close">
        <Fact term={m.plans_find_when()} words={[service.when, service.next].filter(Boolean).join(' · ')} />
        <Fact term={m.plans_find_where()} words={service.where} />
        <Fact term={m.plans_find_cost()} words={service.cost} />
      </dl>
      <p
        class={
          freshness.isStale ? 'k-service-card__fresh k-service-card__fresh--stale' : 'k-service-card__fresh'
        }
      >
        {freshness.words}
      </p>
    </div>
  );
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <div class="k-service-facts__row">
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function Tick({ service, ticked }: { service: FoundService; ticked: boolean }) {
  const id = `tick-${service.id}`;
  return (
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small k-offers__tick">
      <div class="nhsuk-checkboxes__item">
        <input
          class="nhsuk-checkboxes__input"
          id={id}
          type="checkbox"
          name="services"
          value={service.id}
          checked={ticked}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
          {m.plans_find_put_on_shortlist()}
          <span class="nhsuk-u-visually-hidden">
            : <bdi {...theirs(service.name, service.sentence)}>{service.name}</bdi>
          </span>
        </label>
      </div>
    </div>
  );
}
