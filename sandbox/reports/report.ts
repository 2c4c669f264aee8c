import type { Query } from '../rules/query.ts';
import type { RateGroup } from '../rules/rate-limit.ts';
import type { Switches } from '../rules/switches.ts';
import type { WireObject } from '../wire/values.ts';
import type { Day, World } from '../world/types.ts';

export interface ReportColumn {
  name: string;
  type: 'String' | 'Decimal' | 'Integer' | "Date (yyyy-MM-dd'T'HH:mm:ssZZ)";
  description: string;
}

/** What one run of a report is about. */
export interface ReportRun {
  world: World;
  from: Day;
  to: Day;
  /** SUBAID: one program. */
  programId: string | undefined;
  query: Query;
  switches: Switches;
}

export interface Report {
  id: string;
  name: string;
  description: string;
  group: RateGroup;
  /** Filters of its own, besides START_DATE, END_DATE and SUBAID. */
  filters: readonly string[];
  columns: readonly ReportColumn[];
  /** One object per row; every value a string. */
  rows(run: ReportRun): WireObject[];
}

export function decimal(name: string, description: string): ReportColumn {
  return { name, type: 'Decimal', description };
}

export function integer(name: string, description: string): ReportColumn {
  return { name, type: 'Integer', description };
}

export function text(name: string, description: string): ReportColumn {
  return { name, type: 'String', description };
}
