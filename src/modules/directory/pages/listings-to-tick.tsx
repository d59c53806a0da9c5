import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { valuesOf } from '#ui/form/form-state.ts';
import { errorOf } from '#ui/form/index.ts';
import { ErrorMessage } from '#ui/nhs/error-message.tsx';
import { Saying, saying, TheirName } from '#ui/theirs.tsx';

export type ListingToTick = {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  /** How to ask them. */
  readonly reach?: { readonly text: string; readonly href: string | null };
};

type Props = {
  readonly form: FormState;
  readonly legend: string;
  readonly listings: readonly ListingToTick[];
};

/** Listings that an editor decides about together: each can be opened, and put right, before it is ticked. */
export function ListingsToTick({ form, legend, listings }: Props) {
  const error = errorOf(form, 'listings');
  const ticked = new Set(valuesOf(form, 'listings'));
  return (
    <fieldset
      class="k-waiting"
      id="listings"
      tabindex={-1}
      aria-describedby={error ? 'listings-error' : undefined}
    >
      <legend class="nhsuk-fieldset__legend">{legend}</legend>
      {error && <ErrorMessage id="listings-error" text={error} />}
      <ul class="k-waiting__list">
        {listings.map((listing) => (
          <Line listing={listing} isTicked={ticked.has(listing.id)} />
        ))}
      </ul>
    </fieldset>
  );
}

function Line({ listing, isTicked }: { listing: ListingToTick; isTicked: boolean }) {
  const { id, name, line, reach } = listing;
  return (
    <li class="k-waiting__line">
      <span class="k-waiting__tick">
        <input type="checkbox" name="listings" value={id} id={`listing-${id}`} checked={isTicked} />
        <label for={`listing-${id}`}>
          <span class="nhsuk-u-visually-hidden">
            <Saying {...saying((words) => m.directory_tick({ name: words }), name)} />
          </span>
        </label>
      </span>
      <div>
        <a class="k-waiting__name" href={`/directory/${id}`}>
          <TheirName name={name} />
        </a>
        <p class="k-waiting__by">{line}</p>
        {reach && (
          <p class="k-waiting__reach">{reach.href ? <a href={reach.href}>{reach.text}</a> : reach.text}</p>
        )}
        <ListingLinks id={id} name={name} />
      </div>
    </li>
  );
}

/** For an editor: what puts a listing right, and where it says what it says from. */
export function ListingLinks({ id, name }: Pick<ListingToTick, 'id' | 'name'>) {
  const href = `/directory/${id}`;
  return (
    <p class="k-editing__links">
      <a href={`${href}/edit`}>
        {m.directory_tick_change()} <Which name={name} />
      </a>
      <a href={`${href}/sources`}>
        {m.directory_tick_sources()} <Which name={name} />
      </a>
    </p>
  );
}

/** Links of many rows say the same to the eye; whoever hears them alone is told which listing they are of. */
function Which({ name }: { name: string }) {
  return (
    <span class="nhsuk-u-visually-hidden">
      (<TheirName name={name} />)
    </span>
  );
}
