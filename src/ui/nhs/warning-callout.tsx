import type { Child } from 'hono/jsx';

import { Card, type CardOptions } from './card.tsx';
import type { HeadingOptions } from './heading.tsx';
import { asCopy, type Copy } from './wording.tsx';

export type WarningCalloutOptions = Copy &
  Pick<CardOptions, 'id' | 'heading' | 'actions' | 'classes' | 'attributes'> & {
    readonly visuallyHiddenText?: string | undefined;
    readonly children?: Child | undefined;
  };

export function WarningCallout(options: WarningCalloutOptions) {
  const { text, html, children, heading: given, visuallyHiddenText, ...card } = options;
  const heading = asCopy<HeadingOptions>(given);
  const saysSo = /important/i.test(heading.text ?? '');
  return (
    <Card
      {...card}
      variant="warning"
      heading={{
        ...heading,
        visuallyHiddenText: saysSo
          ? undefined
          : (heading.visuallyHiddenText ?? (visuallyHiddenText || 'Important')),
        level: heading.level ?? 3,
      }}
      description={{ text, html }}
    >
      {children}
    </Card>
  );
}
