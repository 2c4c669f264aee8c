import { JUNK_NAMES } from './link-junk-names';

/** Listed for every site, yet shops use them for what is shown. */
const NEEDED = new Set(['ref', 'src', 'source', 'from', 'sort', 'page', 'q', 'variant', 'id', 'pid', 'sku']);

/** Of a later date than the list: Google's, Microsoft's, TikTok's, X's, LinkedIn's and others' click ids. */
const NEWER =
  'gad_source gad_campaignid gbraid wbraid srsltid dclid msclkid ttclid twclid li_fat_id igshid igsh yclid epik rdt_cid sc_click_id _gl'.split(
    ' ',
  );

const [[, everywhere] = ['', ''], ...SITES] = JUNK_NAMES;

const OF_EVERY_SITE = new Set([...everywhere.split(' ').filter((name) => !NEEDED.has(name)), ...NEWER]);

const OF_SITES = SITES.map(([pattern, names]) => ({ pattern: new RegExp(pattern), names: names.split(' ') }));

/** Names, in lower case, of a host's parameters that only say where a visitor came from. */
export function junkNames(host: string): ReadonlySet<string> {
  const ofSite = OF_SITES.filter(({ pattern }) => pattern.test(host)).flatMap(({ names }) => names);
  return ofSite.length === 0 ? OF_EVERY_SITE : new Set([...OF_EVERY_SITE, ...ofSite]);
}
