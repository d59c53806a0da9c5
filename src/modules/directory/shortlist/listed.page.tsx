import { m } from '#text';

import type { Listed } from './listed.ts';

type ListedServicesProps = {
  readonly services: readonly (Listed & { readonly withoutHref?: string })[];
  /** On paper there is nothing to press, and only what fits is said. */
  readonly isPaper?: boolean;
  readonly isShort?: boolean;
};

export function ListedServices({ services, isPaper = false, isShort = false }: ListedServicesProps) {
  return (
    <>
      {services.map((service) => (
        <section class="k-listed">
          <h2>
            {isPaper ? <Name service={service} /> : <a href={service.href}>{<Name service={service} />}</a>}
          </h2>
          {service.closed && <p class="k-listed__closed">{service.closed}</p>}
          {!isShort && service.sentence && <p {...service.theirs}>{service.sentence}</p>}
          <Facts service={service} isPaper={isPaper} />
          {service.withoutHref !== undefined && (
            <a class="k-listed__off k-screen-only" href={service.withoutHref} data-drop={service.id}>
              {m.shortlist_take_off()}
              <span class="nhsuk-u-visually-hidden">
                : <Name service={service} />
              </span>
            </a>
          )}
        </section>
      ))}
    </>
  );
}

function Name({ service: { name, theirs } }: { readonly service: Listed }) {
  return <bdi {...theirs}>{name}</bdi>;
}

function Facts({ service, isPaper }: { service: Listed; isPaper: boolean }) {
  return (
    <dl class="k-service-facts">
      {service.facts.map(({ term, words, href }) => (
        <div class="k-service-facts__row">
          <dt>{term}</dt>
          <dd>{href && !isPaper ? <a href={href}>{words}</a> : words}</dd>
        </div>
      ))}
    </dl>
  );
}
