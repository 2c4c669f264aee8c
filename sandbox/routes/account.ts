import { PLAIN_LIST } from '../rules/paging.ts';
import { wireCompany, wireMediaProperty } from '../wire/company.ts';
import { type Endpoint, EVERYTHING_ELSE } from './endpoint.ts';
import { listAnswer } from './list.ts';

/** §18: the account itself and its sites. */
export const ACCOUNT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/CompanyInformation',
    scope: 'Retrieve company information',
    group: EVERYTHING_ELSE,
    answer: ({ world }) => ({ kind: 'object', name: 'CompanyInformation', value: wireCompany(world) }),
  },
  {
    method: 'GET',
    path: '/MediaProperties',
    scope: 'Retrieve media properties',
    group: EVERYTHING_ELSE,
    answer: (request) =>
      listAnswer(request, 'MediaProperties', PLAIN_LIST, request.world.partner.properties, (property) =>
        wireMediaProperty(request.world, property),
      ),
  },
];
