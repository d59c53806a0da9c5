import type { PropsWithChildren } from 'hono/jsx';

import { m } from '#text';

import { InsetText } from './nhs/inset-text.tsx';
import { WarningCallout } from './nhs/warning-callout.tsx';

/** Something worth knowing, beside the text. */
export function Note({ children }: PropsWithChildren) {
  return <InsetText visuallyHiddenText={m.ui_information()}>{children}</InsetText>;
}

/** Something that must be known before going on. The heading says what, in words. */
export function Warning({
  heading,
  level = 2,
  children,
}: PropsWithChildren<{ heading: string; level?: 2 | 3 }>) {
  return (
    <WarningCallout heading={{ text: heading, level, visuallyHiddenText: m.ui_important() }}>
      {children}
    </WarningCallout>
  );
}
