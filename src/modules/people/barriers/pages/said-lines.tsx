import { m } from '#text';

import type { BarriersView, SaidLine } from './barriers.page.tsx';
import { Opening } from './opening.tsx';

/** What they said so far; each can be put right, or taken away when it is no longer so. */
export function SaidLines({ view }: { view: BarriersView }) {
  const { lines, fromDetails, personId } = view;
  return (
    <section aria-labelledby="said" class="k-barriers">
      <h2 id="said" class="nhsuk-heading-m">
        {m.barriers_said()}
      </h2>
      {lines.length === 0 && <p>{m.barriers_nothing_yet()}</p>}
      {lines.length > 0 && (
        <ul class="k-barriers__lines">
          {lines.map((line) => (
            <Line view={view} line={line} />
          ))}
        </ul>
      )}
      {view.contradicted && <p class="k-alert">{m.barriers_contradicted()}</p>}
      {fromDetails.length > 0 && (
        <p class="k-soft">
          {m.barriers_from_details({ needs: fromDetails.join(' · ') })}{' '}
          <a href={`/people/${personId}/details`}>{m.barriers_put_right()}</a>
        </p>
      )}
    </section>
  );
}

function Line({ view, line }: { view: BarriersView; line: SaidLine }) {
  const path = `/people/${view.personId}/barriers/${line.id}`;
  if (view.opened?.at === line.id) {
    return (
      <li>
        <Opening view={view} opened={view.opened} />
      </li>
    );
  }
  const of = <span class="nhsuk-u-visually-hidden">{m.barriers_of_line({ line: line.line })}</span>;
  return (
    <li class="k-barriers__line">
      <span>
        <strong>{line.line}</strong> {line.words && <q dir="auto">{line.words}</q>}
      </span>
      <span class="k-barriers__do">
        <a href={`${path}#${line.id}`}>
          {m.barriers_put_right()}
          {of}
        </a>
        <form method="post" action={`${path}/withdrawal`}>
          <input type="hidden" name="once" value={line.once} />
          <input type="hidden" name="version" value={line.version} />
          <button class="k-link-button">
            {m.barriers_withdraw()}
            {of}
          </button>
        </form>
      </span>
    </li>
  );
}
