import type { Sandbox } from '../../../sandbox/server.ts';

/** A day goes by in the sandbox: two actions are approved, and one is ordered. */
export function passDay({ control, worlds }: Sandbox): void {
  control.advance({ hours: 25 });
  control.resetRates();
  control.approvePending({ count: 2 });
  const program = worlds[0]!.programs().find(({ contractStatus }) => contractStatus === 'Active');
  control.recordAction({ amount: '50.00', programId: program!.id });
}
