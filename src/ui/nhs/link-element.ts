type Pressable = {
  readonly element?: string | undefined;
  readonly href?: string | undefined;
  readonly type?: string | undefined;
};

/** A link where there is somewhere to go, otherwise a button. */
export function linkOrButton({ element, href, type }: Pressable) {
  const tag = element?.toLowerCase() ?? (href && !type ? 'a' : 'button');
  return tag === 'a' ? { tag, href: href ?? '#' } : { tag, type: type ?? 'submit' };
}
