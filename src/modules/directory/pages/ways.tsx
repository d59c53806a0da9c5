import { m } from '#text';
import type { Theirs } from '#ui/theirs.tsx';

export type WayIn = {
  readonly kind: 'phone' | 'email' | 'web' | 'ask' | 'wait';
  readonly text: string;
  readonly href: string | null;
};

type WaysProps = { readonly ways: readonly WayIn[]; readonly cost: string; readonly theirs: Theirs };

/** How to get in touch, and what it costs: each with the word for what to do. */
export function Ways({ ways, cost, theirs }: WaysProps) {
  const reachable = ways.some(({ kind }) => kind === 'phone' || kind === 'email' || kind === 'web');
  return (
    <>
      {!reachable && <p>{m.directory_no_way_in()}</p>}
      <dl class="k-ways">
        {ways.map(({ kind, text, href }) => (
          <div class="k-ways__way">
            <dt>{termFor(kind)}</dt>
            <dd>{href ? <a href={href}>{text}</a> : <bdi {...theirs}>{text}</bdi>}</dd>
          </div>
        ))}
        <div class="k-ways__way">
          <dt>{m.directory_fact_cost()}</dt>
          <dd>{cost}</dd>
        </div>
      </dl>
    </>
  );
}

function termFor(kind: WayIn['kind']): string {
  switch (kind) {
    case 'phone':
      return m.directory_start_ring();
    case 'email':
      return m.directory_start_email();
    case 'web':
      return m.directory_start_web();
    case 'ask':
      return m.directory_start_ask_for();
    case 'wait':
      return m.directory_start_wait();
  }
}
