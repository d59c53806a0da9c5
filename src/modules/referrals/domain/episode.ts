import { Refusal } from '#platform/refusal.ts';

type Closable = { readonly closedAt: Date | null };

export function requireOpen({ closedAt }: Closable): void {
  if (closedAt !== null) throw new Refusal('conflict', 'referrals.episode-closed');
}

export function requireClosed({ closedAt }: Closable): void {
  if (closedAt === null) throw new Refusal('conflict', 'referrals.episode-still-open');
}
