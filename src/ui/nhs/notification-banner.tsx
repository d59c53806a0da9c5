import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Heading, type HeadingOptions } from './heading.tsx';
import { asCopy, type Attributes, type Copy, hasWords, type OrText, Words } from './wording.tsx';

export type NotificationBannerOptions = Copy & {
  readonly id?: string | undefined;
  readonly title?: OrText<HeadingOptions> | undefined;
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly variant?: string | undefined;
  readonly role?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function NotificationBanner(options: NotificationBannerOptions & { children?: Child | undefined }) {
  const { variant, classes, disableAutoFocus } = options;
  const title = asCopy<HeadingOptions>(options.title);
  const titleId = title.id || 'nhsuk-notification-banner-title';
  const isSuccess = variant === 'success';
  return (
    <div
      class={classNames(
        'nhsuk-notification-banner',
        classes,
        variantClass('nhsuk-notification-banner--', variant, { allowed: ['success'], given: classes }),
      )}
      id={options.id}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      role={options.role || (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...options.attributes}
    >
      <div class="nhsuk-notification-banner__header">
        <Heading
          {...title}
          id={titleId}
          text={title.text ?? (isSuccess ? 'Success' : 'Important')}
          level={title.level ?? 2}
          className="nhsuk-notification-banner__title"
        />
      </div>
      <div class="nhsuk-notification-banner__content">
        <Content {...options} />
      </div>
    </div>
  );
}

function Content(options: NotificationBannerOptions & { children?: Child | undefined }) {
  const heading = asCopy<HeadingOptions>(options.heading);
  const isPlain = !options.children && !options.html;
  return (
    <>
      <Heading {...heading} level={heading.level ?? 3} className="nhsuk-notification-banner__heading" />
      {!isPlain && <Words of={options}>{options.children}</Words>}
      {isPlain && options.text && (
        <p class={hasWords(heading) ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>{options.text}</p>
      )}
    </>
  );
}
