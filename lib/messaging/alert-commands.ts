import * as z from 'zod/mini';

/** How long nothing is told; `none` ends a pause. */
export const PAUSE_LENGTHS = ['half-hour', 'two-hours', 'until-tomorrow', 'none'] as const;

export type PauseLength = (typeof PAUSE_LENGTHS)[number];

/** The commands about being told. */
export const alertSchemas = {
  /** Keeps every notification back for a while. */
  pauseAlerts: z.strictObject({ length: z.enum(PAUSE_LENGTHS) }),
  /** Shows a notification now, whatever is chosen, with the sound if it is on. */
  sendTestNotification: z.strictObject({}),
  /** Plays the sound as it is chosen. */
  playSound: z.strictObject({}),
};

export interface AlertAnswers {
  pauseAlerts: { status: 'paused' | 'resumed' };
  sendTestNotification: { status: 'shown' | 'refused' };
  playSound: { status: 'played' | 'silent' };
}
