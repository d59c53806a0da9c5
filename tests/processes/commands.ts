import { randomUUID } from 'node:crypto';

export const newKey = (): string => randomUUID();

export type Told = { readonly status: number; readonly id?: string };

/** Asks once for a message to be written. Status 0: no answer came, so nobody knows whether it was. */
export async function tell(url: string, key: string): Promise<Told> {
  try {
    const response = await fetch(`${url}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) return { status: response.status };
    return { status: 200, ...((await response.json()) as { id: string }) };
  } catch {
    return { status: 0 };
  }
}
