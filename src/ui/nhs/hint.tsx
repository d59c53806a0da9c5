import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { type Attributes, type Copy, Words } from './wording.tsx';

export type HintOptions = Copy & {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Hint(options: HintOptions & { children?: Child | undefined }) {
  return (
    <div class={classNames('nhsuk-hint', options.classes)} id={options.id} {...options.attributes}>
      <Words of={options}>{options.children}</Words>
    </div>
  );
}
