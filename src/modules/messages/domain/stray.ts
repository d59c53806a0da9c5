export type StrayId = string & { readonly __brand: 'StrayId' };
