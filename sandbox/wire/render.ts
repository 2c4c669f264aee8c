import type { Switches } from '../rules/switches.ts';
import type { Answer, Format } from './answer.ts';
import type { ApiError } from './errors.ts';
import { toStream } from './stream.ts';
import type { WireObject } from './values.ts';
import { singular, xmlAttributes, xmlDocument, xmlElement, xmlMembers } from './xml.ts';

type ListAnswer = Extract<Answer, { kind: 'list' }>;

const CONTENT_TYPES: Record<Format, string> = {
  json: 'application/json',
  xml: 'text/xml; charset=UTF-8',
};
const FILE_TYPE = 'application/octet-stream';

export function render(answer: Answer, format: Format, switches: Switches): Response {
  switch (answer.kind) {
    case 'object':
      return respond(answer.status ?? 200, format, objectText(answer.name, answer.value, format));
    case 'list':
      return listResponse(answer, answer.file ?? format, switches);
    case 'file':
      return new Response(toStream(answer.chunks), { headers: { 'Content-Type': FILE_TYPE } });
    case 'redirect':
      return new Response(null, { status: 302, headers: { Location: answer.location } });
  }
}

export function renderError(error: ApiError, format: Format): Response {
  const text =
    format === 'json' ? JSON.stringify(error.body) : [...xmlDocument([xmlMembers(error.body)])].join('');
  const response = respond(error.status, format, text);
  for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
  return response;
}

function respond(status: number, format: Format, body: BodyInit): Response {
  return new Response(body, { status, headers: { 'Content-Type': CONTENT_TYPES[format] } });
}

function listResponse(answer: ListAnswer, format: Format, switches: Switches): Response {
  const text = format === 'json' ? jsonList(answer, switches) : xmlDocument(xmlList(answer));
  const type = answer.file ? FILE_TYPE : CONTENT_TYPES[format];
  return new Response(toStream(text), { headers: { 'Content-Type': type } });
}

function objectText(name: string, value: WireObject, format: Format): string {
  if (format === 'json') return JSON.stringify(value);
  return [...xmlDocument([xmlElement(name, value)])].join('');
}

/** Row by row, so that an answer of any size is never one string. */
function* jsonList(answer: ListAnswer, switches: Switches): Generator<string> {
  const bare = switches.singleRowLists === 'object' && answer.envelope['@total'] === '1';
  yield `${JSON.stringify(answer.envelope).slice(0, -1)},${JSON.stringify(answer.name)}:${bare ? '' : '['}`;
  let separator = '';
  for (const row of answer.rows) {
    yield separator + JSON.stringify(row);
    separator = ',';
  }
  yield bare ? '}' : ']}';
}

function* xmlList(answer: ListAnswer): Generator<string> {
  yield `<${answer.name}${xmlAttributes(answer.envelope)}>`;
  for (const row of answer.rows) yield xmlElement(singular(answer.name), row);
  yield `</${answer.name}>`;
}
