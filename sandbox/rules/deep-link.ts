import { linkError } from '../wire/errors.ts';
import type { Millis, Program } from '../world/types.ts';
import type { Switches } from './switches.ts';

/** §15, §16: the target must be a web address on a host the program lists; "" is the program's own page. */
export function refuseDeepLink(program: Program, deepLink: string, switches: Switches, now: Millis): void {
  if (deepLink === '') return;
  const refuse = (message: string) => linkError(switches.deepLinkRefusal, message, now);
  const host = webHost(deepLink);
  if (host === null) throw linkError(400, `The deep link '${deepLink}' is not a valid URL.`, now);
  if (!program.allowsDeeplinking) throw refuse(`Deep linking is not allowed for program '${program.id}'.`);
  if (!program.deeplinkDomains.some((domain) => holdsHost(domain, host))) {
    throw refuse(`The deep link domain '${host}' is not allowed for program '${program.id}'.`);
  }
}

/** An exact host, or `*.` for every host below it; an entry without www does not imply www. */
export function holdsHost(domain: string, host: string): boolean {
  const pattern = domain.toLowerCase();
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function webHost(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : null;
}
