export type ReplyId = string & { readonly __brand: 'ReplyId' };

/** How a reply was dealt with. `understood`: it said something plain, and Kith did it. */
export type Settled = 'understood' | 'answered' | 'dealt-with' | 'not-theirs';
