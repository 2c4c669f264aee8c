/**
 * What a scoped token may be allowed, one objective each. The wording of actions, clicks and exports is
 * impact.com's; the rest follows its manner.
 */
export const SCOPES = [
  'Retrieve company information',
  'Retrieve campaigns',
  'Retrieve campaign',
  'Retrieve actions',
  'Retrieve action',
  'Retrieve action items',
  'Retrieve action updates',
  'Retrieve action update',
  'Retrieve click',
  'Export clicks',
  'Retrieve jobs',
  'Retrieve job',
  'Download export jobs',
  'Replay job',
  'Retrieve reports',
  'Retrieve report metadata',
  'Run report',
  'Export report',
  'Create tracking link',
  'Retrieve media properties',
] as const;

export type ScopeName = (typeof SCOPES)[number];

/** Throws on a name that is no scope, so that a misspelt test cannot pass. */
export function parseScopes(names: readonly string[]): Set<ScopeName> {
  return new Set(names.map(parseScope));
}

function parseScope(name: string): ScopeName {
  const scope = SCOPES.find((known) => known === name);
  if (!scope) throw new RangeError(`No such scope: ${name}. Known: ${SCOPES.join(', ')}`);
  return scope;
}
