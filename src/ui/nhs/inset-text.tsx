import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { type Attributes, type Copy, VisuallyHidden, Words } from './wording.tsx';

export type InsetTextOptions = Copy & {
  readonly id?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function InsetText(options: InsetTextOptions & { children?: Child | undefined }) {
  const isPlain = !options.children && !options.html;
  return (
    <div class={classNames('nhsuk-inset-text', options.classes)} id={options.id} {...options.attributes}>
      <VisuallyHidden>{options.visuallyHiddenText || 'Information'}: </VisuallyHidden>
      {isPlain ? options.text && <p>{options.text}</p> : <Words of={options}>{options.children}</Words>}
    </div>
  );
}
