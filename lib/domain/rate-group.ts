import type { Endpoint } from './failure';

/** impact.com counts requests in groups, each with its own allowance (contract §6); so a wait binds its group alone. */
export type RateGroup = 'detail' | 'aggregate' | 'click-export' | 'report-export' | 'general';

export function rateGroupOf(endpoint: Endpoint): RateGroup {
  switch (endpoint) {
    case 'actions':
      return 'detail';
    case 'click-export':
      return 'click-export';
    case 'report-export':
      return 'report-export';
    default:
      return 'general';
  }
}
