import { NAMED_SIZE_LIST } from '../rules/paging.ts';
import type { Answer } from '../wire/answer.ts';
import { wireCampaign } from '../wire/campaign.ts';
import { invalidField, notFound } from '../wire/errors.ts';
import type { Program } from '../world/types.ts';
import { type ApiRequest, type Endpoint, EVERYTHING_ELSE } from './endpoint.ts';
import { listAnswer } from './list.ts';

/** §15: the programs the partner has joined, expired ones too. */
export const CAMPAIGN_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/Campaigns',
    scope: 'Retrieve campaigns',
    group: EVERYTHING_ELSE,
    answer: listCampaigns,
  },
  {
    method: 'GET',
    path: '/Campaigns/:id',
    scope: 'Retrieve campaign',
    group: EVERYTHING_ELSE,
    answer: oneCampaign,
  },
];

function listCampaigns(request: ApiRequest): Answer {
  const programs = request.world.programs().filter(hasStatus(request.query.get('InsertionOrderStatus')));
  const write = (program: Program) => wireCampaign(request.world, program, request.version);
  return listAnswer(request, 'Campaigns', NAMED_SIZE_LIST, programs, write);
}

/** Seen in upper case too, so letter case does not matter. */
function hasStatus(asked: string | undefined): (program: Program) => boolean {
  if (asked === undefined) return () => true;
  const status = ['Active', 'Expired'].find((known) => known.toLowerCase() === asked.toLowerCase());
  if (!status) throw invalidField('InsertionOrderStatus', 'Not a valid status');
  return (program) => program.contractStatus === status;
}

function oneCampaign({ world, params, version }: ApiRequest): Answer {
  const program = world.programs().find((one) => one.id === params.id);
  if (!program) throw notFound();
  return { kind: 'object', name: 'Campaign', value: wireCampaign(world, program, version) };
}
