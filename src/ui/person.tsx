import type { Child } from 'hono/jsx';

/**
 * A person's name, isolated so that a name written from right to left does not turn the line around it.
 * `known` is what they like to be called, when that is not how the name begins.
 */
export function Person({ name, href, known, children }: PersonProps) {
  const shown = <bdi>{name}</bdi>;
  return (
    <span class="k-person">
      {href ? (
        <a class="k-person__name" href={href}>
          {shown}
        </a>
      ) : (
        <span class="k-person__name">{shown}</span>
      )}
      {known && (
        <span class="k-person__known">
          {' '}
          “<bdi>{known}</bdi>”
        </span>
      )}
      {children && <span class="k-person__line"> {children}</span>}
    </span>
  );
}

type PersonProps = {
  readonly name: string;
  readonly href?: string | undefined;
  readonly known?: string | undefined;
  /** What else belongs on the line: age, how to reach them. */
  readonly children?: Child;
};
