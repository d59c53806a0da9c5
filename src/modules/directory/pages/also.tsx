import { m } from '#text';
import { InWords } from '#ui/theirs.tsx';
import type { Theirs } from '#ui/theirs.tsx';

import type { AlsoView } from './also-view.ts';

/** What to bring, whether there is room, and where to read more. */
export function AlsoSaid({ also, theirs }: { readonly also: AlsoView; readonly theirs: Theirs }) {
  const { bring, lines, addresses } = also;
  return (
    <>
      {bring.length > 0 && (
        <>
          <h3 class="k-service__under">{m.directory_bring_heading()}</h3>
          <ul>
            {bring.map(({ text, href }) => (
              <li>
                <Said text={text} href={href} theirs={theirs} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.map((line) => (
        <p>
          <InWords text={line} />
        </p>
      ))}
      {addresses.length > 0 && (
        <>
          <h3 class="k-service__under">{m.directory_more_addresses()}</h3>
          <ul>
            {addresses.map(({ label, href }) => (
              <li>
                <Said text={label} href={href} theirs={theirs} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type SaidProps = { readonly text: string; readonly href: string | null; readonly theirs: Theirs };

function Said({ text, href, theirs }: SaidProps) {
  return href === null ? (
    <bdi {...theirs}>{text}</bdi>
  ) : (
    <a href={href} rel="nofollow">
      <bdi {...theirs}>{text}</bdi>
    </a>
  );
}
