/** Sub IDs are seen by the partner alone, the shared ID also by the brand (contract §16.2). */
export const SUB_ID_SLOTS = ['subId1', 'subId2', 'subId3'] as const;
export const LABEL_SLOTS = [...SUB_ID_SLOTS, 'sharedId'] as const;

export type SubIdSlot = (typeof SUB_ID_SLOTS)[number];
export type LabelSlot = (typeof LABEL_SLOTS)[number];

/** The partner's labels on a link, returned with every action it drives; "" for none. */
export type LinkLabels = Record<LabelSlot, string>;

export const NO_LABELS: LinkLabels = { subId1: '', subId2: '', subId3: '', sharedId: '' };

export function hasLabels(labels: LinkLabels): boolean {
  return LABEL_SLOTS.some((slot) => labels[slot] !== '');
}

/** The same labels as one text, for comparing and as a key. */
export function labelKey(labels: LinkLabels): string {
  return JSON.stringify(LABEL_SLOTS.map((slot) => labels[slot]));
}

/** Each label replaced by what `change` makes of it. */
export function mapLabels(
  labels: LinkLabels,
  change: (value: string, slot: LabelSlot) => string,
): LinkLabels {
  return {
    subId1: change(labels.subId1, 'subId1'),
    subId2: change(labels.subId2, 'subId2'),
    subId3: change(labels.subId3, 'subId3'),
    sharedId: change(labels.sharedId, 'sharedId'),
  };
}
