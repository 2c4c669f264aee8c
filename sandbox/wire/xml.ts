import type { WireObject, WireValue } from './values.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `<ImpactRadiusResponse>` around what stands in it. */
export function* xmlDocument(content: Iterable<string>): Generator<string> {
  yield `${DECLARATION}<ImpactRadiusResponse>`;
  yield* content;
  yield '</ImpactRadiusResponse>';
}

/** An object's members as child elements. */
export function xmlMembers(value: WireObject): string {
  return Object.entries(value)
    .map(([name, member]) => xmlElement(name, member))
    .join('');
}

/** Arrays become a wrapping element with one child per value: `<DeeplinkDomains><DeeplinkDomain>`. */
export function xmlElement(name: string, value: WireValue): string {
  if (value === null || value === '') return `<${name}/>`;
  return `<${name}>${xmlContent(name, value)}</${name}>`;
}

function xmlContent(name: string, value: Exclude<WireValue, null>): string {
  if (isList(value)) return value.map((one) => xmlElement(singular(name), one)).join('');
  if (typeof value === 'object') return xmlMembers(value);
  return escapeXml(String(value));
}

function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}

/** Paging values are attributes of the list element, without the `@`. */
export function xmlAttributes(values: WireObject): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name.replace('@', '')}="${escapeXml(String(value))}"`)
    .join('');
}

/** The element of one row: Campaigns → Campaign, MediaProperties → MediaProperty. */
export function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.endsWith('s') ? name.slice(0, -1) : `${name}Item`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
