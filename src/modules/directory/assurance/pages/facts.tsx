import type { Fact } from '../listing-facts.ts';

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="k-facts">
      {facts.map(({ key, value }) => (
        <div class="k-facts__row">
          <dt>{key}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
