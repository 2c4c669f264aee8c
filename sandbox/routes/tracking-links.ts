import type { LinkTarget } from '../link-shelf.ts';
import { refuseDeepLink } from '../rules/deep-link.ts';
import type { Answer } from '../wire/answer.ts';
import { trackingLink } from '../wire/campaign.ts';
import { accessError, invalidField, linkError, notFound } from '../wire/errors.ts';
import type { Program } from '../world/types.ts';
import { type ApiRequest, type Endpoint, EVERYTHING_ELSE } from './endpoint.ts';

/** §16: parameters in the query or in a form body. */
export const TRACKING_LINK_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/Programs/:id/TrackingLinks',
    scope: 'Create tracking link',
    group: EVERYTHING_ELSE,
    answer: createTrackingLink,
  },
];

const LONGEST_VALUE = 255;
const SUB_ID_NAMES = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;
const VANITY_PATH = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function createTrackingLink(request: ApiRequest): Answer {
  const program = openProgram(request);
  refuseUnknownProperty(request);
  const target = targetOf(request, program);
  refuseDeepLink(program, target.deepLink, request.switches, request.world.clock.now());
  return { kind: 'object', name: 'TrackingLink', value: { TrackingURL: trackingUrl(request, target) } };
}

/** §7: a program that is not joined gives 404 or 403, by switch; one nobody knows gives 404. */
function openProgram({ world, params, switches }: ApiRequest): Program {
  const program = world.programs().find((one) => one.id === params.id);
  if (!program) throw notFound();
  if (program.contractStatus === 'Active') return program;
  throw switches.closedProgramStatus === 404 ? notFound() : accessError(403, switches.accessErrorShape);
}

function refuseUnknownProperty({ world, query }: ApiRequest): void {
  const id = query.get('MediaPartnerPropertyId');
  if (!id || world.partner.properties.some((property) => property.id === id)) return;
  throw linkError(403, `The property ID '${id}' does not exist.`, world.clock.now());
}

function targetOf({ query }: ApiRequest, program: Program): LinkTarget {
  const [subId1 = '', subId2 = '', subId3 = '', sharedId = ''] = SUB_ID_NAMES.map((name) => {
    const value = query.get(name) ?? '';
    if (value.length > LONGEST_VALUE) throw invalidField(name, `May not be longer than ${LONGEST_VALUE}`);
    return value;
  });
  return { program, deepLink: query.get('DeepLink') ?? '', subId1, subId2, subId3, sharedId };
}

function trackingUrl(request: ApiRequest, target: LinkTarget): string {
  const type = (request.query.get('Type') ?? 'Regular').toLowerCase();
  if (type === 'vanity') return issue(request, target, vanityPath(request, target));
  if (type !== 'regular') throw invalidField('Type', 'Must be Regular or Vanity');
  if (request.switches.regularLinks === 'short') {
    return issue(request, target, request.account.links.inventPath(target));
  }
  return longLink(request, target);
}

function issue({ account }: ApiRequest, target: LinkTarget, path: string): string {
  account.links.put(path, target);
  return `https://${target.program.trackingHost}/${path}`;
}

function vanityPath({ account, query, switches, world }: ApiRequest, target: LinkTarget): string {
  const now = world.clock.now();
  if (account.links.count() >= switches.vanityLimit) {
    throw linkError(403, `The limit of ${switches.vanityLimit} vanity links has been reached.`, now);
  }
  const path = query.get('CustomPath') ?? account.links.inventPath(target);
  if (!VANITY_PATH.test(path)) throw linkError(400, `The custom path '${path}' is not valid.`, now);
  if (!account.links.find(target.program.trackingHost, path)) return path;
  throw linkError(switches.vanityTakenStatus, `The custom path '${path}' is already in use.`, now);
}

/** §16.2: sub IDs first, `u` last and encoded once. */
function longLink({ world, query }: ApiRequest, target: LinkTarget): string {
  const values = { subId1: target.subId1, subId2: target.subId2, subId3: target.subId3 };
  const pairs = Object.entries({ ...values, sharedid: target.sharedId, u: target.deepLink })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const link = trackingLink(world, target.program, query.get('AdId') || target.program.adId);
  return pairs.length > 0 ? `${link}?${pairs.join('&')}` : link;
}
