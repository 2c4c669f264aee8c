import rules from 'tidy-url/data/rules.js';

/** Not junk though listed: shops use these names for what is shown. */
const NEEDED = new Set(['ref', 'src', 'source', 'from', 'sort', 'page', 'q', 'variant', 'id', 'pid', 'sku']);

/** Of a later date than the list. */
const NEWER = ['gad_source', 'gad_campaignid', 'gbraid', 'wbraid', 'srsltid', 'dclid', 'msclkid', 'ttclid'];
const MORE = ['twclid', 'li_fat_id', 'igshid', 'igsh', 'yclid', 'epik', 'rdt_cid', 'sc_click_id', '_gl'];

/**
 * Names (in lower case) of parameters that only say where a visitor came from: those of every site, and those
 * of the address's own. From the list of tidy-url, which is maintained (MIT); only its names are used.
 */
export function junkNames(url: URL): ReadonlySet<string> {
  const fitting = rules.filter((rule) => fits(rule.match, rule.match_href ? url.href : url.host));
  if (fitting.some(({ exclude = [] }) => exclude.some((pattern) => fits(pattern, url.href)))) {
    return new Set();
  }
  const named = fitting.flatMap((rule) => siteNames(rule.name, rule.rules ?? []));
  return new Set([...named, ...NEWER, ...MORE]);
}

function siteNames(site: string, names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  // A site's own rule knows what the name means there; the rule for every site does not.
  return site === 'Global' ? lower.filter((name) => !NEEDED.has(name)) : lower;
}

/** Some patterns of the list are global, and remember where they stopped. */
function fits(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
