export interface ImpactCredentials {
  accountSid: string;
  authToken: string;
}

/** HTTP Basic over UTF-8, so that no character typed by mistake makes the header impossible. */
export function basicAuthorization({ accountSid, authToken }: ImpactCredentials): string {
  return `Basic ${toBase64(`${accountSid}:${authToken}`)}`;
}

/** What is shorter is nobody's token, and would tear holes into every message. */
const SHORTEST_SECRET = 4;

/** Every form in which the credentials could turn up in a text that we did not write. */
export function listSecrets(credentials: ImpactCredentials): string[] {
  const { accountSid, authToken } = credentials;
  const plain = [authToken, accountSid, basicAuthorization(credentials).slice('Basic '.length)];
  return [...new Set([...plain, ...plain.map(encodeURIComponent)])].filter(
    (secret) => secret.length >= SHORTEST_SECRET,
  );
}

/** Whether an error, or one of its causes, names a secret in its message or stack. */
export function mentionsSecret(error: unknown, secrets: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  const text = `${error.message} ${error.stack ?? ''}`;
  return secrets.some((secret) => text.includes(secret)) || mentionsSecret(error.cause, secrets);
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
