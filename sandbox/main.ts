import { parseArguments, USAGE } from './arguments.ts';
import { type Sandbox, startSandbox } from './server.ts';

/** `npm run sandbox -- --scenario typical --seed 7 --port 0`; wrong arguments end with exit code 2. */
const parsed = parseArguments(process.argv.slice(2));
if ('problem' in parsed) {
  console.error(`${parsed.problem}\n\n${USAGE}`);
  process.exitCode = 2;
} else if ('help' in parsed) {
  console.log(USAGE);
} else {
  await run(parsed.options);
}

async function run(options: Parameters<typeof startSandbox>[0]): Promise<void> {
  try {
    const sandbox = await startSandbox(options);
    // Listens before it speaks: who reads the last line may end it at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
    console.log(welcome(sandbox));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function welcome({ origin, tlsOrigin, control }: Sandbox): string {
  const { accounts, nowText } = control.state();
  const described = accounts.map(
    (account) =>
      `  ${account.scenario} (seed ${account.seed}, ${account.timeZone}, ${account.currency})\n    Account SID  ${account.accountSid}\n    Auth Token   ${account.authToken}`,
  );
  return [
    `Local impact.com   ${origin}`,
    `The same over TLS  ${tlsOrigin} (self-signed, test only)`,
    `It is now          ${nowText}`,
    'Accounts (invented):',
    ...described,
    'Move time:         curl -X POST -d \'{"hours": 1}\' '.concat(`${origin}/_control/advance`),
    'Approve two:       curl -X POST -d \'{"count": 2}\' '.concat(`${origin}/_control/approvePending`),
    'More:              sandbox/README.md',
  ].join('\n');
}
