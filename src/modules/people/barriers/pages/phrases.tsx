import type { BarriersView, OfferedPhrase } from './barriers.page.tsx';

/** One touch each: what says everything is saved, what does not opens what it needs. */
export function Phrases({ view }: { view: BarriersView }) {
  return (
    <div class="k-phrases">
      {view.groups.map(({ title, phrases }) => (
        <section>
          <h3 class="nhsuk-heading-s">{title}</h3>
          <ul>
            {phrases.map((phrase) => (
              <li>
                <Phrase phrase={phrase} path={`/people/${view.personId}/barriers/say/${phrase.name}`} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const look = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';

function Phrase({ phrase, path }: { phrase: OfferedPhrase; path: string }) {
  if (phrase.says === null) {
    return (
      <a class={look} href={`${path}#say`}>
        {phrase.label}
      </a>
    );
  }
  return (
    <form method="post" action={path}>
      <input type="hidden" name="once" value={phrase.once} />
      {phrase.says.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={look}>{phrase.label}</button>
    </form>
  );
}
