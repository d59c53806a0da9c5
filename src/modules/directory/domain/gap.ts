/** What there was when less was asked: nothing, only far away, or near but at another time, cost or way. */
export type GapFound = 'nothing' | 'further' | 'otherwise';
