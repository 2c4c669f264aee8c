import type { Sandbox } from '../../sandbox/server.ts';

export function printWhatToTry({ origin, worlds }: Sandbox): void {
  const shops = worlds
    .flatMap((world) => world.programs())
    .filter((program) => program.contractStatus === 'Active' && program.allowsDeeplinking)
    .slice(0, 3)
    .map((program) => `  ${program.advertiserName}: ${program.url}`);
  console.log(`
Now it is yours. The extension's button is behind the puzzle piece; pin it.
Shops to visit; right-click a page or a link there and choose “Copy tracking link”:
${shops.join('\n')}
Paste the link into the address bar, buy something, and press Refresh in the popup.
Approve three pending actions, then Refresh: the badge and a notification tell of them:
  curl -X POST ${origin}/_control/approvePending -d '{"count": 3}'
Let a day pass:
  curl -X POST ${origin}/_control/advance -d '{"days": 1}'
Everything else it can do: see sandbox/README.md
Close the browser to end the demo.`);
}
