import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { type Attributes, type Copy, VisuallyHidden, Words } from './wording.tsx';

export type ErrorMessageOptions = Copy & {
  readonly id?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function ErrorMessage(options: ErrorMessageOptions & { children?: Child | undefined }) {
  const { visuallyHiddenText = 'Error' } = options;
  return (
    <span class={classNames('nhsuk-error-message', options.classes)} id={options.id} {...options.attributes}>
      {visuallyHiddenText && <VisuallyHidden>{visuallyHiddenText}: </VisuallyHidden>}
      <Words of={options}>{options.children}</Words>
    </span>
  );
}
