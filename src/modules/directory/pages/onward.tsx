import { m } from '#text';

type OnwardProps = {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** Where a list that was entered in the middle begins. */
  readonly firstHref?: string | null;
};

/** To the pages before and after of what was found. */
export function Onward({ previousHref, nextHref, firstHref = null }: OnwardProps) {
  if (!previousHref && !nextHref && !firstHref) return null;
  return (
    <nav class="k-found__onward" aria-label={m.directory_pages()}>
      {previousHref && (
        <a class="nhsuk-button nhsuk-button--secondary" href={previousHref} rel="prev">
          {m.directory_previous()}
        </a>
      )}
      {nextHref && (
        <a class="nhsuk-button nhsuk-button--secondary" href={nextHref} rel="next">
          {m.directory_more()}
        </a>
      )}
      {firstHref && <a href={firstHref}>{m.directory_first()}</a>}
    </nav>
  );
}
