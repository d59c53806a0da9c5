import type { Child } from 'hono/jsx';

import { classNames } from './class-names.ts';
import { type Attributes, type Copy, Words } from './wording.tsx';

export type SkipLinkOptions = Copy & {
  readonly id?: string | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function SkipLink(options: SkipLinkOptions & { children?: Child | undefined }) {
  return (
    <a
      class={classNames('nhsuk-skip-link', options.classes)}
      id={options.id}
      data-module="nhsuk-skip-link"
      href={options.href || '#maincontent'}
      {...options.attributes}
    >
      <Words of={{ html: options.html, text: options.text || 'Skip to main content' }}>
        {options.children}
      </Words>
    </a>
  );
}
