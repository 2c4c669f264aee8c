import { createApp } from './app.ts';
import { type Control, createControl } from './control.ts';
import { listenPlain, listenTls } from './network.ts';
import type { Switches } from './rules/switches.ts';
import { createState } from './state.ts';
import { createWorld } from './world/create-world.ts';
import type { Millis, ScenarioName, World } from './world/types.ts';

export interface SandboxOptions {
  /** One world, and so one account, each. */
  scenarios: ScenarioName[];
  /** The first world's; every further world's is one more. */
  seed: number;
  /** 0 is any free port. */
  port?: number;
  /** 2026-11-18T20:00:00Z by default. */
  startAt?: Millis;
  /** Whether the clock runs by itself; false by default. */
  ticking?: boolean;
  switches?: Partial<Switches>;
}

export interface Sandbox {
  /** API, control and (by Host header) shops and tracking hosts; also a plain proxy. */
  origin: string;
  /** The same over TLS, with a self-signed certificate. */
  tlsOrigin: string;
  worlds: World[];
  control: Control;
  close(): Promise<void>;
}

const DEFAULT_START: Millis = Date.parse('2026-11-18T20:00:00Z');

/** Starts a local impact.com on 127.0.0.1. Throws a RangeError without scenarios, and what Node throws for a taken port. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const worlds = createWorlds(options);
  const state = createState(worlds, options.seed, options.switches);
  const control = createControl(state);
  const app = createApp(state, control);
  const tls = await listenTls(app);
  const plain = await listenPlain(app, options.port ?? 0, tls.port).catch(async (error) => {
    await tls.close();
    throw error;
  });
  return {
    origin: `http://127.0.0.1:${plain.port}`,
    tlsOrigin: `https://127.0.0.1:${tls.port}`,
    worlds,
    control,
    close: async () => {
      await Promise.all([plain.close(), tls.close()]);
    },
  };
}

function createWorlds(options: SandboxOptions): [World, ...World[]] {
  const startAt = options.startAt ?? DEFAULT_START;
  const ticking = options.ticking ?? false;
  const [first, ...others] = options.scenarios.map((scenario, index) =>
    createWorld({ scenario, seed: options.seed + index, startAt, ticking }),
  );
  if (!first) throw new RangeError('A sandbox needs at least one scenario');
  return [first, ...others];
}
