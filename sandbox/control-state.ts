import type { Switches } from './rules/switches.ts';
import type { Account, SandboxState } from './state.ts';
import type { Millis, ScenarioName } from './world/types.ts';

export interface AccountState {
  scenario: ScenarioName;
  seed: number;
  accountSid: string;
  /** `null` once revoked. */
  authToken: string | null;
  scopes: string[];
  companyName: string;
  timeZone: string;
  currency: string;
}

export interface ControlState {
  now: Millis;
  /** `now` as ISO text, UTC. */
  nowText: string;
  ticking: boolean;
  accounts: AccountState[];
  switches: Switches;
}

/** What a person or a test needs to know to begin. */
export function describeState(state: SandboxState): ControlState {
  const now = state.now();
  return {
    now,
    nowText: new Date(now).toISOString(),
    ticking: state.accounts.some((account) => account.world.options.ticking),
    accounts: state.accounts.map(describeAccount),
    switches: { ...state.switches },
  };
}

function describeAccount({ world, authToken, scopes }: Account): AccountState {
  const { accountSid, companyName, timeZone, currency } = world.partner;
  const { scenario, seed } = world.options;
  return {
    scenario,
    seed,
    accountSid,
    authToken,
    scopes: [...scopes],
    companyName,
    timeZone,
    currency,
  };
}
