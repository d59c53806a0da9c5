import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { Icon } from './icon.tsx';
import { type Attributes, type Copy, hasWords, Words } from './wording.tsx';

type ButtonIcon = { readonly name?: string; readonly html?: string; readonly placement?: string };

export type ButtonOptions = Copy & {
  readonly id?: string | undefined;
  readonly element?: string | undefined;
  readonly href?: string | undefined;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly value?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly variant?: string | undefined;
  readonly icon?: ButtonIcon | string | undefined;
  readonly small?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Button(options: ButtonOptions & { children?: Child | undefined }) {
  const element = options.element?.toLowerCase() ?? (options.href && !options.type ? 'a' : 'button');
  const attributes = { ...sharedAttributes(options), ...options.attributes };
  if (element === 'a') return <ButtonLink options={options} attributes={attributes} />;
  const pressed: Attributes = {
    name: options.name,
    type: options.type ?? 'submit',
    'aria-label': options.ariaLabel,
    'aria-disabled': options.disabled ? 'true' : undefined,
    ...attributes,
  };
  if (element === 'input') return <input {...pressed} disabled={options.disabled} value={options.text} />;
  return (
    <button {...pressed} disabled={options.disabled} value={options.value}>
      <ButtonWords {...options} />
    </button>
  );
}

function ButtonLink({ options, attributes }: { options: ButtonOptions; attributes: Attributes }) {
  return (
    <a
      href={options.href ?? '#'}
      role="button"
      draggable="false"
      aria-label={options.ariaLabel}
      {...attributes}
    >
      <ButtonWords {...options} />
    </a>
  );
}

function ButtonWords(options: ButtonOptions & { children?: Child | undefined }) {
  const icon = iconOf(options);
  if (!icon) return <Words of={options}>{options.children}</Words>;
  const drawing = icon.html ? raw(icon.html) : <Icon name={icon.name ?? ''} />;
  return (
    <>
      {icon.placement === 'start' && drawing}
      {(options.children || hasWords(options)) && (
        <span class="nhsuk-button__content">
          <Words of={options}>{options.children}</Words>
        </span>
      )}
      {icon.placement === 'end' && drawing}
    </>
  );
}

function iconOf({ icon }: ButtonOptions): ButtonIcon | undefined {
  return typeof icon === 'string' ? { name: icon, placement: 'start' } : icon;
}

function sharedAttributes({
  id,
  variant,
  icon,
  small,
  classes,
  preventDoubleClick,
}: ButtonOptions): Attributes {
  const varied = variantClass('nhsuk-button--', variant, {
    allowed: ['brand', 'login', 'reverse', 'secondary', 'secondary-solid', 'warning'],
    given: classes,
  });
  return {
    class: classNames(
      'nhsuk-button',
      varied,
      icon && !classes?.includes('nhsuk-button--icon') && 'nhsuk-button--icon',
      small && !classes?.includes('nhsuk-button--small') && 'nhsuk-button--small',
      classes,
    ),
    id,
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': preventDoubleClick === undefined ? undefined : String(preventDoubleClick),
  };
}
