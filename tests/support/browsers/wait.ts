const INTERVAL_MS = 50;
export const DEFAULT_TIMEOUT_MS = 15_000;

/** Asks again and again until the answer is neither undefined nor false; fails with `what` after the time. */
export async function waitUntil<Answer>(
  what: string | (() => Promise<string>),
  ask: () => Promise<Answer | undefined | false>,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<Answer> {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > endsAt) throw new Error(`Waited ${timeoutMs} ms in vain for ${await described(what)}`);
    await pause(INTERVAL_MS);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function described(what: string | (() => Promise<string>)): Promise<string> {
  return typeof what === 'string' ? what : await what();
}
