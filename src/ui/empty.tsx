import type { Child } from 'hono/jsx';

/** Says what will come here and offers the first step. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div class="k-empty">
      <p>{children}</p>
      {action && (
        <p>
          <a href={action.href}>{action.label}</a>
        </p>
      )}
    </div>
  );
}

type EmptyProps = {
  readonly children?: Child;
  readonly action?: { readonly href: string; readonly label: string };
};
