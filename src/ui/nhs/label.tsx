import type { Child } from 'hono/jsx';

import { Caption } from './caption.tsx';
import { Element } from './element.tsx';
import { Heading } from './heading.tsx';
import { innerCaption, titled, type TitledOptions } from './titled.ts';
import { hasWords } from './wording.tsx';

export type LabelOptions = TitledOptions & { readonly for?: string | undefined };

export function Label(options: LabelOptions & { children?: Child | undefined }) {
  const label = titled(options);
  if (!hasWords(label.words) && !options.children) return null;
  const { heading, hasHeading } = label;
  const words = (
    <Heading
      {...label.words}
      caption={innerCaption(label)}
      sizes={['s', 'm', 'l', 'xl']}
      className="nhsuk-label"
      classPrefix="nhsuk-label--"
      element="label"
      attributes={{ for: options.for, ...options.attributes }}
    >
      {options.children}
    </Heading>
  );
  return (
    <>
      {label.caption.placement === 'before' && <Caption {...label.caption} />}
      {hasHeading ? (
        <Element
          tag={`h${heading.level || 1}`}
          class="nhsuk-label-wrapper"
          id={heading.id}
          {...heading.attributes}
        >
          {words}
        </Element>
      ) : (
        words
      )}
      {label.caption.placement === 'after' && <Caption {...label.caption} />}
    </>
  );
}
