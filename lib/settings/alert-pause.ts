import { storage } from 'wxt/utils/storage';
import type { InstantText } from '@/lib/domain/day';

/** Until when nothing is told. Not among the settings: it ends by itself, and is nobody's to export. */
const pausedUntil = storage.defineItem<InstantText | null>('local:alertsPausedUntil', { fallback: null });

export function readPausedUntil(): Promise<InstantText | null> {
  return pausedUntil.getValue();
}

export function savePausedUntil(until: InstantText | null): Promise<void> {
  return pausedUntil.setValue(until);
}

/** Whether the system refused the last notification it was asked for. */
const refused = storage.defineItem<boolean>('local:notificationsRefused', { fallback: false });

export function readRefused(): Promise<boolean> {
  return refused.getValue();
}

export function saveRefused(value: boolean): Promise<void> {
  return refused.setValue(value);
}
