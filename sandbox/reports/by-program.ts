import type { WireObject } from '../wire/values.ts';
import type { Program } from '../world/types.ts';
import { decimal, integer, type Report, type ReportRun, text } from './report.ts';
import { type Totals, totalsBy } from './totals.ts';

/** One row per program that had a click or an action. */
export const PERFORMANCE_BY_PROGRAM: Report = {
  id: 'partner_performance_by_program',
  name: 'Performance by Brand',
  description: 'Clicks, actions and earnings of each program.',
  group: 'performance-aggregate',
  filters: [],
  columns: [
    text('campaign_id', 'Program'),
    text('Campaign', 'Name of the program'),
    integer('Imps', 'Impressions'),
    integer('Clicks', 'Clicks'),
    integer('Actions', 'Actions that were not reversed'),
    decimal('Sale_Amount', 'Sale amount'),
    decimal('Action_Cost', 'Earnings from actions'),
    decimal('CPS_Cost', 'Earnings from placements'),
    decimal('Click_Cost', 'Earnings from clicks'),
    decimal('Other_Cost', 'Other earnings'),
    decimal('Total_Cost', 'All earnings'),
    decimal('EPA', 'Earnings per action'),
    decimal('CR', 'Actions per hundred clicks'),
    decimal('AOV', 'Average order value'),
  ],
  rows: byProgram,
};

function byProgram(run: ReportRun): WireObject[] {
  const totals = totalsBy(run, (line) => line.programId);
  return run.world.programs().flatMap((program) => {
    const own = totals.get(program.id);
    return own ? [programRow(program, own)] : [];
  });
}

function programRow(program: Program, totals: Totals): WireObject {
  return {
    campaign_id: program.id,
    Campaign: program.name,
    Imps: '0',
    Clicks: String(totals.clicks),
    Actions: String(totals.actions),
    Sale_Amount: totals.saleAmount,
    Action_Cost: totals.earnings,
    CPS_Cost: '0.00',
    Click_Cost: '0.00',
    Other_Cost: '0.00',
    Total_Cost: totals.earnings,
    EPA: totals.perAction,
    CR: totals.conversion,
    AOV: totals.orderValue,
  };
}
