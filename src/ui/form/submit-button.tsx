import type { PropsWithChildren } from 'hono/jsx';

import { Button } from '../nhs/button.tsx';

type SubmitButtonProps = PropsWithChildren<{
  /** `quiet` for the second choice; `harm` only for what cannot be undone. */
  readonly kind?: 'main' | 'quiet' | 'harm';
  readonly name?: string;
  readonly value?: string;
  readonly small?: boolean;
}>;

const variants = { main: undefined, quiet: 'secondary', harm: 'warning' } as const;

export function SubmitButton({ kind = 'main', children, ...rest }: SubmitButtonProps) {
  return (
    <Button {...rest} variant={variants[kind]} preventDoubleClick>
      {children}
    </Button>
  );
}
