/** How a network's link carries the page it leads to. */
interface Redirector {
  network: string;
  /** The host, or the end of it behind a dot. */
  hosts: readonly string[];
  /** Only addresses whose path fits. */
  path?: RegExp;
  /** Parameters that may hold the target. */
  params?: readonly string[];
  /** What of the path (and query) is the target. */
  inPath?: RegExp;
}

const REDIRECTORS: readonly Redirector[] = [
  { network: 'Awin', hosts: ['awin1.com', 'tidd.ly', 'zenaps.com'], params: ['ued', 'p'] },
  { network: 'Rakuten Advertising', hosts: ['linksynergy.com', 'linksynergy.walmart.com'], params: ['murl'] },
  {
    network: 'CJ Affiliate',
    hosts: [
      'anrdoezrs.net',
      'dpbolvw.net',
      'jdoqocy.com',
      'kqzyfj.com',
      'tkqlhce.com',
      'emjcd.com',
      'qksrv.net',
    ],
    params: ['url'],
    inPath: /\/dlg(?:\/[^/]+)*?\/(https?:.+)$/,
  },
  {
    network: 'ShareASale',
    hosts: ['shareasale.com', 'shareasale-analytics.com', 'shrsl.com'],
    params: ['urllink'],
  },
  { network: 'Skimlinks', hosts: ['skimresources.com', 'redirectingat.com', 'fave.co'], params: ['url'] },
  { network: 'Sovrn', hosts: ['viglink.com', 'sovrn.co'], params: ['u', 'out'] },
  {
    network: 'Tradedoubler',
    hosts: ['tradedoubler.com', 'td.oo34.net'],
    params: ['url'],
    inPath: /[?&;(]url\(?=?(https?[^)]+)\)?/,
  },
  { network: 'Partnerize', hosts: ['prf.hn'], inPath: /\/destination:(.+)$/ },
  { network: 'Webgains', hosts: ['webgains.com', 'webgains.io'], params: ['wgtarget'] },
  { network: 'TradeTracker', hosts: ['tradetracker.net'], params: ['u', 'r'] },
  { network: 'Admitad', hosts: ['ad.admitad.com', 'alitems.co', 'tjzuh.com'], params: ['ulp'] },
  {
    network: 'Pepperjam',
    hosts: ['pjatr.com', 'pjtra.com', 'pntra.com', 'pntrac.com', 'pntrs.com', 'gopjn.com'],
    params: ['url'],
  },
  { network: 'FlexOffers', hosts: ['flexlinks.com', 'flexlinkspro.com'], params: ['url'] },
  { network: 'eBay Partner Network', hosts: ['rover.ebay.com', 'ebay.us'], params: ['mpre'] },
  { network: 'Amazon Associates', hosts: ['amzn.to', 'amzn.eu', 'a.co'] },
  { network: 'AliExpress Portals', hosts: ['s.click.aliexpress.com'], params: ['dl_target_url'] },
  { network: 'Howl', hosts: ['howl.me', 'shop-links.co', 'narrativ.com'], params: ['url'] },
  { network: 'RewardStyle', hosts: ['rstyle.me', 'liketk.it'] },
  { network: 'Google', hosts: ['google.com'], path: /^\/(url|aclk)$/, params: ['q', 'url', 'adurl'] },
  { network: 'Facebook', hosts: ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com'], params: ['u'] },
  { network: 'Reddit', hosts: ['out.reddit.com'], params: ['url'] },
  { network: 'YouTube', hosts: ['youtube.com'], path: /^\/redirect$/, params: ['q'] },
  { network: 'DuckDuckGo', hosts: ['duckduckgo.com'], path: /^\/l\/?$/, params: ['uddg'] },
  { network: 'Bing', hosts: ['bing.com'], path: /^\/(ck\/a|aclk)/, params: ['url'] },
  { network: 'Pinterest', hosts: ['pinterest.com'], path: /^\/offsite/, params: ['url'] },
  { network: 'LinkedIn', hosts: ['linkedin.com'], path: /^\/(redir|safety)\//, params: ['url'] },
  { network: 'bit.ly', hosts: ['bit.ly', 'bitly.com'] },
  { network: 'TinyURL', hosts: ['tinyurl.com'] },
  { network: 'X', hosts: ['t.co'] },
];

const SHORTENERS =
  'goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy lnkd.in geni.us shorturl.at t.ly';

export interface Redirect {
  /** Whose it is, as it is called. */
  network: string;
  ofImpact: boolean;
  /** The page it leads to, through redirects within redirects; `null` where only the network knows. */
  target: string | null;
}

/**
 * What an address is that only leads on to another: a tracking link of impact.com (recognised by its path, and
 * by the hosts the programs' own links have), of another network, or a shortener. `undefined` for a page.
 */
export function findRedirect(url: URL, impactHosts: ReadonlySet<string>): Redirect | undefined {
  const direct = impactRedirect(url, impactHosts) ?? networkRedirect(url);
  return direct && { ...direct, target: innermost(direct.target, impactHosts, MOST_NESTED) };
}

const MOST_NESTED = 5;

function innermost(target: string | null, impactHosts: ReadonlySet<string>, left: number): string | null {
  const url = target === null ? null : URL.parse(target);
  if (!url || left === 0) return target;
  const next = impactRedirect(url, impactHosts) ?? networkRedirect(url);
  return next?.target ? innermost(next.target, impactHosts, left - 1) : target;
}

/** `/c/{partner}/{ad}/{program}` on whatever host; a brand may have its own (contract §16.2). */
const IMPACT_PATH = /^\/(c|i)\/\d{4,}\/\d{4,}\/\d{3,}\/?$/;

function impactRedirect(url: URL, impactHosts: ReadonlySet<string>): Redirect | undefined {
  if (!IMPACT_PATH.test(url.pathname) && !impactHosts.has(url.hostname)) return undefined;
  return { network: 'impact.com', ofImpact: true, target: readParams(url, ['u']) };
}

function networkRedirect(url: URL): Redirect | undefined {
  const found = REDIRECTORS.find(
    ({ hosts, path }) =>
      hosts.some((host) => isUnder(url.hostname, host)) && (path?.test(url.pathname) ?? true),
  );
  if (found) return { network: found.network, ofImpact: false, target: readTarget(url, found) };
  if (!SHORTENERS.split(' ').includes(url.hostname)) return undefined;
  return { network: url.hostname, ofImpact: false, target: null };
}

function readTarget(url: URL, { params = [], inPath }: Redirector): string | null {
  const [, inside] = inPath?.exec(`${url.pathname}${url.search}`) ?? [];
  return (inside === undefined ? null : toWebAddress(decode(inside))) ?? readParams(url, params);
}

/** By name in any letter case: some write `subId1`, some `subid1`. */
function readParams({ searchParams }: URL, names: readonly string[]): string | null {
  for (const [name, value] of searchParams) {
    if (!names.includes(name.toLowerCase())) continue;
    const target = toWebAddress(value) ?? toWebAddress(decode(value));
    if (target !== null) return target;
  }
  return null;
}

function toWebAddress(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
