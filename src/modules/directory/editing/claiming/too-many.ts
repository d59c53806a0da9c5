import { Refusal } from '#platform/refusal.ts';

/** What sending a code answered; null when so many were sent that another has to wait. */
export async function unlessTooMany<Answer>(sending: Promise<Answer>): Promise<Answer | null> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'directory.too-many-codes') return null;
    throw error;
  }
}
