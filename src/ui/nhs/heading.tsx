import type { Child } from 'hono/jsx';

import { Caption, type CaptionOptions } from './caption.tsx';
import { classNames, variantClass } from './class-names.ts';
import { Element } from './element.tsx';
import {
  asCopy,
  type Attributes,
  type Copy,
  hasWords,
  type OrText,
  VisuallyHidden,
  Words,
} from './wording.tsx';

export type HeadingOptions = Copy & {
  readonly id?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly caption?: OrText<CaptionOptions> | undefined;
  readonly href?: string | undefined;
  readonly size?: string | undefined;
  readonly level?: number | string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly element?: string | undefined;
};

type Placed = HeadingOptions & {
  readonly className?: string | undefined;
  readonly classPrefix?: string | undefined;
  readonly sizes?: readonly string[] | undefined;
  readonly children?: Child | undefined;
};

const allSizes = ['xxs', 'xs', 's', 'm', 'l', 'xl'];

export function Heading(options: Placed) {
  if (!hasWords(options) && !options.children) return null;
  const caption = captionOf(options);
  const { placement } = caption;
  return (
    <>
      {placement === 'before' && <Caption {...caption} />}
      <Element
        tag={tagOf(options)}
        class={classOf(options) || undefined}
        id={options.id}
        {...options.attributes}
      >
        {(placement === 'start' || (!placement && hasWords(caption))) && <Caption {...caption} />}
        <HeadingWords {...options} />
        {options.visuallyHiddenText && <VisuallyHidden> {options.visuallyHiddenText}</VisuallyHidden>}
        {placement === 'end' && <Caption {...caption} />}
      </Element>
      {placement === 'after' && <Caption {...caption} />}
    </>
  );
}

function HeadingWords(options: Placed) {
  const words = <Words of={options}>{options.children}</Words>;
  if (!options.href) return words;
  return (
    <a class="nhsuk-link" href={options.href}>
      {words}
    </a>
  );
}

function tagOf({ element, level }: HeadingOptions): string {
  return element ?? `h${level || 1}`;
}

function sizeOf({ size, sizes = allSizes, className = 'nhsuk-heading', classPrefix, classes }: Placed) {
  return variantClass(classPrefix ?? `${className}-`, size, { allowed: sizes, given: classes });
}

function captionOf(options: Placed): CaptionOptions {
  const caption = asCopy(options.caption);
  return { ...caption, size: caption.size ?? (sizeOf(options) ? options.size : undefined) };
}

function classOf(options: Placed): string {
  const { className = 'nhsuk-heading', classPrefix = `${className}-` } = options;
  const sized = sizeOf(options);
  const replaces = sized && classPrefix.replace(className, '') === '-';
  return classNames(replaces ? sized : className, !replaces && sized, options.classes);
}
