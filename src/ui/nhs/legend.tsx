import type { Child } from 'hono/jsx';

import { Caption } from './caption.tsx';
import { classNames, variantClass } from './class-names.ts';
import { Heading } from './heading.tsx';
import { innerCaption, titled, type Titled, type TitledOptions } from './titled.ts';
import { hasWords, Words } from './wording.tsx';

export type LegendOptions = TitledOptions;

export function Legend(options: LegendOptions & { children?: Child | undefined }) {
  const legend = withCaptionInside(titled(options));
  const { words, heading } = legend;
  if (!hasWords(words) && !options.children) return null;
  const sized = variantClass('nhsuk-fieldset__legend--', words.size, {
    allowed: ['s', 'm', 'l', 'xl'],
    given: words.classes,
  });
  const className = classNames('nhsuk-fieldset__legend', sized, words.classes);
  const inner = { visuallyHiddenText: words.visuallyHiddenText, caption: innerCaption(legend) };
  const children = <Words of={words}>{options.children}</Words>;
  return (
    <>
      {legend.hasHeading ? (
        <legend class={className} id={words.id} {...words.attributes}>
          <Heading
            {...inner}
            id={heading.id}
            level={heading.level}
            className="nhsuk-fieldset__heading"
            attributes={heading.attributes}
          >
            {children}
          </Heading>
        </legend>
      ) : (
        <Heading
          {...inner}
          id={words.id}
          className={className}
          attributes={words.attributes}
          element="legend"
        >
          {children}
        </Heading>
      )}
      {legend.caption.placement === 'after' && <Caption {...legend.caption} />}
    </>
  );
}

/** A legend must come first in its fieldset, so a caption cannot stand before it. */
function withCaptionInside(legend: Titled): Titled {
  if (legend.caption.placement !== 'before') return legend;
  return { ...legend, caption: { ...legend.caption, placement: 'start' } };
}
