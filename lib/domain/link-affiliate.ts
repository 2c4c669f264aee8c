/** Parameters that credit a partner, by network; names in lower case. */
const BY_NETWORK: Record<string, readonly string[]> = {
  'Amazon Associates': ['ascsubtag', 'linkcode', 'creativeasin', 'ascsub'],
  'Rakuten Advertising': ['ranmid', 'raneaid', 'ransiteid', 'lsnsubsite'],
  Awin: ['awinaffid', 'awinmid', 'sv1', 'sv_campaign_id', 'zanpid', 'aw_affid'],
  'CJ Affiliate': ['cjpid', 'cjsid', 'cj_pid', 'cj_aid'],
  ShareASale: ['sscid_aff', 'shareasale_affiliate', 'ssaid'],
  Tradedoubler: ['tduid', 'trafficsourceid'],
  Webgains: ['wgcampaignid', 'wgprogramid'],
  Partnerize: ['pubref', 'camref'],
  Skimlinks: ['skimlinks_id'],
  'eBay Partner Network': ['campid', 'mkcid', 'mkrid', 'toolid'],
  Refersion: ['rfsn', 'rfsn_cn'],
  UpPromote: ['sca_ref', 'sca_source'],
  'Post Affiliate Pro': ['a_aid', 'a_bid', 'a_cid'],
  'AliExpress Portals': ['aff_fcid', 'aff_fsk', 'aff_platform', 'aff_short_key', 'aff_trace_key'],
  TradeTracker: ['ttaid', 'ttrk', 'tt_cid'],
  'impact.com': ['irpid', 'irmpid', 'irmpname', 'im_pid', 'afsrc'],
  '': ['aff', 'affid', 'aff_id', 'affiliate', 'affiliate_id', 'affiliateid', 'aff_sub', 'affsource'],
};

const MORE_UNNAMED = ['aff_code', 'affcode', 'affiliate_code', 'afftrack', 'aff_ref', 'affref', 'partner_id'];

/** What a network leaves in the address of a visit, to know the visit by. */
const CLICK_IDS = new Set(
  'irclickid irgwc im_ref clickid cjevent cjdata awc sscid ranclickid gclsrc wgu clickref click_id tap_s vgo_ee'.split(
    ' ',
  ),
);

const NETWORK_OF = new Map([
  ...Object.entries(BY_NETWORK).flatMap(([network, names]) => names.map((name) => [name, network] as const)),
  ...MORE_UNNAMED.map((name) => [name, ''] as const),
]);

/**
 * The network whose partner a parameter credits ("" when it may be any), `undefined` when it credits none.
 * Names that shops also use for products (`pid`, `ref`, `id`) count only where they can mean nothing else.
 */
export function affiliateOf(name: string, value: string, host: string): string | undefined {
  const key = name.toLowerCase();
  if (key === 'tag')
    return /(^|\.)amazon\.((com|co)\.)?[a-z]{2,3}$/.test(host) ? 'Amazon Associates' : undefined;
  if (key === 'utm_medium') return /affiliat/i.test(value) ? '' : undefined;
  return NETWORK_OF.get(key);
}

/** A trace of a visit that came by an affiliate link. */
export function isClickId(name: string): boolean {
  return CLICK_IDS.has(name.toLowerCase());
}
