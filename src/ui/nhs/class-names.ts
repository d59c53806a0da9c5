/** Joins what is there. */
export function classNames(...names: readonly (string | false | undefined | null)[]): string {
  return names.filter(Boolean).join(' ');
}

/** `prefix + variant`, when the variant is one of those allowed and the caller did not already write such a class. */
export function variantClass(
  prefix: string,
  variant: string | number | undefined | null | false,
  { allowed, given }: { allowed: readonly string[]; given?: string | undefined },
): string | undefined {
  if (!variant || !allowed.includes(String(variant))) return undefined;
  if (allowed.some((name) => given?.includes(prefix + name))) return undefined;
  return `${prefix}${variant}`;
}

/** Ids for `aria-describedby`; undefined rather than an empty attribute. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classNames(...ids) || undefined;
}
