import { m } from '#text';

import type { AlsoView } from './also-view.ts';

/** What to bring, whether there is room, and where to read more. */
export function AlsoSaid({ also }: { also: AlsoView }) {
  const { bring, lines, addresses } = also;
  return (
    <>
      {bring.length > 0 && (
        <>
          <h3 class="k-service__under">{m.directory_bring_heading()}</h3>
          <ul>
            {bring.map(({ text, href }) => (
              <li>
                <Said text={text} href={href} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {addresses.length > 0 && (
        <>
          <h3 class="k-service__under">{m.directory_more_addresses()}</h3>
          <ul>
            {addresses.map(({ label, href }) => (
              <li>
                <Said text={label} href={href} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Said({ text, href }: { text: string; href: string | null }) {
  return href === null ? (
    <bdi>{text}</bdi>
  ) : (
    <a href={href} rel="nofollow">
      <bdi>{text}</bdi>
    </a>
  );
}
