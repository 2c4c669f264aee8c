/**
 * Hosts and `*.` patterns, in lower case: an array, an array within `{DeeplinkDomain: …}` as in the XML,
 * or one text with several (contract §1, §15). Anything else gives none.
 */
export function toDeeplinkDomains(value: unknown): string[] {
  if (typeof value === 'string') return splitDomains(value);
  if (Array.isArray(value))
    return value.flatMap((entry) => (typeof entry === 'string' ? splitDomains(entry) : []));
  if (typeof value !== 'object' || value === null || !('DeeplinkDomain' in value)) return [];
  const { DeeplinkDomain: inner } = value;
  return typeof inner === 'string' || Array.isArray(inner) ? toDeeplinkDomains(inner) : [];
}

function splitDomains(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((domain) => domain !== '');
}
