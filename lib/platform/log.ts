/**
 * A bug reaches the console whole: message, stack and cause. Expected failures are data and never come here.
 * Our error classes carry no token, no body and no address, so neither does this line.
 */
export function logBug(where: string, error: unknown): void {
  console.error(`Partner Pulse, ${where}:`, error);
}
