import type { Day } from '@/lib/domain/day';
import { type ProgramId, toProgramId } from '@/lib/domain/id';
import { parseWrittenDay } from '@/lib/impact/wire/iso-time';

/** The clicks of one program on one day. */
export interface ClickCount {
  day: Day;
  programId: ProgramId;
  clicks: number;
}

export interface ClickTally {
  /** One click, as its file writes it. */
  add(writtenDate: string, programId: string): void;
  counts(): ClickCount[];
}

/** Counts clicks by their date as written; a date that cannot be read counts for the day that was asked for. */
export function createClickTally(askedDay: Day): ClickTally {
  const byKey = new Map<string, ClickCount>();
  return {
    add(writtenDate, programId) {
      const day = parseWrittenDay(writtenDate) ?? askedDay;
      const key = `${day} ${programId}`;
      const count = byKey.get(key);
      if (count) count.clicks++;
      else byKey.set(key, { day, programId: toProgramId(programId), clicks: 1 });
    },
    counts: () => [...byKey.values()],
  };
}
