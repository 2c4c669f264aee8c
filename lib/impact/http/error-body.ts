/** What an answer with an error status says, whatever its shape (contract §7). */
export interface ErrorBody {
  /** "" when it says nothing readable. */
  message: string;
  /** The `"status":"FORBIDDEN"` shape of TrackingLinks: a refusal of the request, not of the token. */
  isForbiddenByService: boolean;
}

const LONGEST_MESSAGE = 200;

/** Never throws. `secrets` are cut out of the message. */
export function readErrorBody(text: string, secrets: readonly string[]): ErrorBody {
  const body = parseObject(text);
  const message = body ? toMessage(body) : toPlainMessage(text);
  return {
    message: cleanMessage(message, secrets),
    isForbiddenByService: body?.status === 'FORBIDDEN' && message !== '',
  };
}

function cleanMessage(message: string, secrets: readonly string[]): string {
  let clean = message;
  for (const secret of secrets) clean = clean.replaceAll(secret, '…');
  return clean
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}

type JsonObject = Record<string, unknown>;

function toMessage(body: JsonObject): string {
  const first = ['Message', 'message', 'title', 'error_description', 'text']
    .map((key) => body[key])
    .find((value) => typeof value === 'string' && value !== '');
  const details = listErrors(body.Errors ?? body.errors).map(toDetail);
  return [first ?? '', ...details].filter((part) => part !== '').join('; ');
}

/** An array, or an object `{Error: …}` holding one or several. */
function listErrors(errors: unknown): JsonObject[] {
  const inner = isObject(errors) ? errors.Error : errors;
  return (Array.isArray(inner) ? inner : [inner]).filter(isObject);
}

function toDetail(error: JsonObject): string {
  const field = error.Field ?? error.field;
  const message = error.Message ?? error.message;
  return [field, message].filter((part) => typeof part === 'string' && part !== '').join(': ');
}

/** XML's own message, or the text itself; a page, a half JSON or a bare `null` says nothing to anyone. */
function toPlainMessage(text: string): string {
  const inXml = /<Message>([^<]*)<\/Message>/.exec(text)?.[1];
  return inXml ?? (/^\s*([<{["]|null)/.test(text) ? '' : text);
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
