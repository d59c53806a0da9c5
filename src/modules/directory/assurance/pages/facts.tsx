import type { Fact } from '../listing-facts.ts';

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="k-facts">
      {facts.map(({ key, value, ways }) => (
        <div class="k-facts__row">
          <dt>{key}</dt>
          {ways.length === 0 ? (
            <dd>
              <bdi>{value}</bdi>
            </dd>
          ) : (
            ways.map(({ text, href }) => (
              <dd>
                <bdi>{href ? <a href={href}>{text}</a> : text}</bdi>
              </dd>
            ))
          )}
        </div>
      ))}
    </dl>
  );
}
