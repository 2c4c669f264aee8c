import { actionFilter } from '../rules/action-window.ts';
import { ACTION_LIST, type Page, PLAIN_LIST } from '../rules/paging.ts';
import { wireAction, wireActionUpdate, wireItem } from '../wire/action.ts';
import type { Answer } from '../wire/answer.ts';
import { notFound } from '../wire/errors.ts';
import type { ActionFilter, ActionRow, ActionUpdateRow, Slice } from '../world/types.ts';
import { type ApiRequest, type Endpoint, PERFORMANCE_DETAIL } from './endpoint.ts';
import { listAnswer, pagedAnswer } from './list.ts';

/** §9: conversions, newest creation first. */
const ACTIONS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/Actions',
    scope: 'Retrieve actions',
    group: PERFORMANCE_DETAIL,
    answer: listActions,
  },
  {
    method: 'GET',
    path: '/Actions/:id',
    scope: 'Retrieve action',
    group: PERFORMANCE_DETAIL,
    answer: (request) => ({
      kind: 'object',
      name: 'Action',
      value: wireAction(request.world, knownAction(request), request.switches),
    }),
  },
  {
    method: 'GET',
    path: '/Actions/:id/Items',
    scope: 'Retrieve action items',
    group: PERFORMANCE_DETAIL,
    answer: listItems,
  },
];

/** §10: what happened to actions; approvals leave no record. */
const ACTION_UPDATES: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/ActionUpdates',
    scope: 'Retrieve action updates',
    group: PERFORMANCE_DETAIL,
    answer: listActionUpdates,
  },
  {
    method: 'GET',
    path: '/ActionUpdates/:id',
    scope: 'Retrieve action update',
    group: PERFORMANCE_DETAIL,
    answer: oneActionUpdate,
  },
];

export const ACTION_ENDPOINTS = [...ACTIONS, ...ACTION_UPDATES];

function listActions(request: ApiRequest): Answer {
  const { world, switches } = request;
  const slice = filtered<ActionRow>(request, (filter, page) => world.actions(filter, page.offset, page.size));
  return pagedAnswer(request, 'Actions', ACTION_LIST, slice, (row) => wireAction(world, row, switches));
}

function listActionUpdates(request: ApiRequest): Answer {
  const { world } = request;
  const slice = filtered<ActionUpdateRow>(request, (filter, page) =>
    world.actionUpdates(filter, page.offset, page.size),
  );
  return pagedAnswer(request, 'ActionUpdates', ACTION_LIST, slice, (row) => wireActionUpdate(world, row));
}

function filtered<Row>(
  request: ApiRequest,
  read: (filter: ActionFilter, page: Page) => Slice<Row>,
): (page: Page) => Slice<Row> {
  const filter = actionFilter(request.query, request.world.clock.now(), request.switches);
  return (page) => (filter ? read(filter, page) : { total: 0, rows: [] });
}

function listItems(request: ApiRequest): Answer {
  const { id } = knownAction(request);
  const items = request.world.items(id);
  return listAnswer(request, 'ActionItems', PLAIN_LIST, items, (item) => wireItem(request.world, id, item));
}

function knownAction({ world, params }: ApiRequest): ActionRow {
  const action = world.action(params.id ?? '');
  if (!action) throw notFound();
  return action;
}

function oneActionUpdate({ world, params }: ApiRequest): Answer {
  const update = world.actionUpdate(params.id ?? '');
  if (!update) throw notFound();
  return { kind: 'object', name: 'ActionUpdate', value: wireActionUpdate(world, update) };
}
