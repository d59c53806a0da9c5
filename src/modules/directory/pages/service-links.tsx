import { m } from '#text';
import { theirs } from '#ui/theirs.tsx';

import type { Example } from './examples.tsx';

export type ServiceLinks = {
  readonly wrongHref: string;
  readonly yoursHref: string;
  /** Where all of it is from, for editors; null for everybody else. */
  readonly sourcesHref: string | null;
  /** Kinds of help it is sorted under, as searches. */
  readonly terms: readonly Example[];
};

/** Where somebody goes on from a listing: others of its kind, putting it right, keeping it true. */
export function Links({ links }: { links: ServiceLinks }) {
  return (
    <div class="k-screen-only">
      {links.terms.length > 0 && (
        <div class="k-service__terms">
          <p>{m.directory_found_under()}</p>
          <ul>
            {links.terms.map(({ label, href }) => (
              <li>
                <a href={href} {...theirs(label)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="nhsuk-list k-service__ways">
        <li>
          <a href={links.wrongHref} rel="nofollow">
            {m.directory_wrong()}
          </a>
        </li>
        <li>
          <a href={links.yoursHref} rel="nofollow">
            {m.directory_yours()}
          </a>
        </li>
        {links.sourcesHref && (
          <li>
            <a href={links.sourcesHref}>{m.directory_sources()}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
