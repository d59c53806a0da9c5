import { Refusal } from '#platform/refusal.ts';

/** Whether somebody has to see first what a change does. Every other error goes on. */
export async function needsDecision(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rota.to-decide') return true;
    throw error;
  }
}
