import type { Query } from '../rules/query.ts';
import type { RateGroup } from '../rules/rate-limit.ts';
import type { ScopeName } from '../rules/scopes.ts';
import type { Switches } from '../rules/switches.ts';
import type { Account } from '../state.ts';
import type { Answer } from '../wire/answer.ts';
import type { World } from '../world/types.ts';

/** A request that has passed every rule common to all endpoints. */
export interface ApiRequest {
  readonly account: Account;
  readonly world: World;
  readonly switches: Switches;
  /** As the caller wrote it, `.json` suffix and all. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** Query and form parameters together. */
  readonly query: Query;
  readonly version: number;
}

/** One line of the API: where it is, who may call it, what it costs and what it answers. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT';
  /** Under `/Mediapartners/{AccountSID}`. */
  path: string;
  scope: ScopeName;
  group(params: Readonly<Record<string, string>>): RateGroup;
  /** Parameters that may be given more than once. */
  repeatable?: readonly string[];
  answer(request: ApiRequest): Answer;
}

export const EVERYTHING_ELSE = (): RateGroup => 'everything-else';
export const PERFORMANCE_DETAIL = (): RateGroup => 'performance-detail';
