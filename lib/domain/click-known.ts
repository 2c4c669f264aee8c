import { addDays, countDays, type Day, type DayRange, earliest, latest, listDays } from './day';

/** Adds days to a list of ranges that stays in order, apart from each other, and as short as can be. */
export function addKnown(known: readonly DayRange[], days: readonly Day[]): DayRange[] {
  const pieces = [...known, ...days.map((day) => ({ from: day, to: day }))];
  const merged: DayRange[] = [];
  for (const piece of pieces.sort((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && piece.from <= addDays(last.to, 1)) merged[merged.length - 1] = join(last, piece);
    else merged.push(piece);
  }
  return merged;
}

function join(left: DayRange, right: DayRange): DayRange {
  return { from: earliest(left.from, right.from), to: latest(left.to, right.to) };
}

export function isKnown(known: readonly DayRange[], day: Day): boolean {
  return known.some(({ from, to }) => from <= day && day <= to);
}

/** The days of a range that are not known, newest first. */
export function listUnknown(known: readonly DayRange[], range: DayRange): Day[] {
  return listDays(range)
    .filter((day) => !isKnown(known, day))
    .reverse();
}

/** The newest days of a range that are not known, this many at most, newest first; a long history costs nothing. */
export function newestUnknown(known: readonly DayRange[], range: DayRange, most: number): Day[] {
  const days: Day[] = [];
  let day = range.to;
  for (const piece of [...known].reverse()) {
    for (; day > piece.to && day >= range.from && days.length < most; day = addDays(day, -1)) days.push(day);
    if (day >= piece.from && day <= piece.to) day = addDays(piece.from, -1);
  }
  for (; day >= range.from && days.length < most; day = addDays(day, -1)) days.push(day);
  return days;
}

export function countUnknown(known: readonly DayRange[], range: DayRange): number {
  const overlaps = known.map(({ from, to }) =>
    countDays({ from: latest(from, range.from), to: earliest(to, range.to) }),
  );
  return overlaps.reduce((count, overlap) => count - overlap, countDays(range));
}
