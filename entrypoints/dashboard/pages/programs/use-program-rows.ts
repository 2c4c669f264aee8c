import { useMemo } from 'preact/hooks';
import type { ProgramId } from '@/lib/domain/id';
import type { Figures } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import type { FigureRow } from '@/lib/domain/performance-table';
import { tallyAll } from '@/lib/domain/performance-tally';
import type { Program } from '@/lib/domain/program';
import { nameProgram } from '../../figures/use-program-names';

export interface ProgramRow extends FigureRow<ProgramId> {
  /** `undefined` when impact.com lists it no more. */
  program: Program | undefined;
}

/** Every program impact.com lists, with or without figures, and those that have figures and are listed no more. */
export function useProgramRows(
  performance: Performance | undefined,
  listed: ReadonlyMap<ProgramId, Program>,
): ProgramRow[] {
  return useMemo(() => {
    if (!performance) return [];
    const found = new Map(performance.programs.map((one) => [one.programId, one]));
    const none = noFigures(performance);
    const ids = new Set([...listed.keys(), ...found.keys()]);
    return [...ids].map((id) => toRow(id, listed.get(id), found.get(id) ?? none));
  }, [performance, listed]);
}

function toRow(
  id: ProgramId,
  program: Program | undefined,
  { figures, before }: Pick<FigureRow, 'figures' | 'before'>,
): ProgramRow {
  const keywords = program ? [program.advertiserName, program.advertiserUrl, ...program.deeplinkDomains] : [];
  return { id, name: nameProgram(program, id), keywords, program, figures, before };
}

function noFigures({ before, clickDays }: Performance): { figures: Figures; before: Figures | null } {
  const none = tallyAll([]);
  return { figures: clickDays > 0 ? { ...none, clicks: 0 } : none, before: before && none };
}
