import { raw } from 'hono/html';

import { Heading, type HeadingOptions } from './heading.tsx';
import { VisuallyHidden } from './wording.tsx';

export type CardHeadingOptions = Partial<HeadingOptions> & {
  readonly cardHref?: string | undefined;
  readonly variant?: string | undefined;
  readonly isCare: boolean;
};

export const careKinds: readonly string[] = ['non-urgent', 'urgent', 'emergency'];

const urgency: Readonly<Record<string, string>> = {
  emergency: 'Immediate action required',
  urgent: 'Urgent advice',
  'non-urgent': 'Non-urgent advice',
};

export function CardHeading({ text, html, isCare, ...options }: CardHeadingOptions) {
  return (
    <>
      {text && (
        <Heading
          id={options.id}
          caption={options.caption}
          size={options.size}
          level={options.level ?? 2}
          classes={options.classes}
          className="nhsuk-card__heading"
          classPrefix="nhsuk-heading-"
          attributes={options.attributes}
        >
          <Words text={text} isCare={isCare} {...options} />
        </Heading>
      )}
      {html && raw(html)}
      {isCare && <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>}
    </>
  );
}

function Words({ text, isCare, cardHref, variant, visuallyHiddenText }: CardHeadingOptions) {
  const hidden = visuallyHiddenText ?? (isCare ? urgency[variant ?? ''] : undefined);
  if (cardHref) {
    return (
      <a class="nhsuk-card__link" href={cardHref}>
        {text}
      </a>
    );
  }
  if (!hidden) return text;
  return (
    // oxlint-disable-next-line jsx-a11y/aria-role -- as nhsuk-frontend has it, so that both parts are read as one
    <span role="text">
      <VisuallyHidden>{hidden}: </VisuallyHidden>
      {text}
    </span>
  );
}
