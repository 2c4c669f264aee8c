import * as z from 'zod/mini';
import { toProgramId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import { listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { wireFlag, wireName, wireRaw } from '@/lib/impact/wire/fields';
import { readId } from '@/lib/impact/wire/required';
import { type Reading, RowError, type RowReader, readRows } from '@/lib/impact/wire/rows';
import { toDeeplinkDomains } from './deeplink-domains';

/** All joined programs, expired ones too. */
export async function readPrograms(transport: Transport): Promise<Reading<Program>> {
  const url = transport.address.of('Campaigns', { PageSize: '1000' });
  const all: Reading<Program> = { items: [], setAside: [] };
  for await (const { rows } of listPages(transport, { endpoint: 'programs', url }, 'Campaigns')) {
    const { items, setAside } = readRows(rows, programReader);
    all.items.push(...items);
    all.setAside.push(...setAside);
  }
  return all;
}

/** One row of /Campaigns (contract §15): its key is `CampaignId`, there is no `Id`. */
const wireProgram = z.object({
  CampaignId: wireRaw,
  CampaignName: wireName,
  AdvertiserName: wireName,
  AdvertiserUrl: wireName,
  CampaignUrl: wireName,
  ContractStatus: wireName,
  TrackingLink: wireName,
  AllowsDeeplinking: wireFlag,
  DeeplinkDomains: wireRaw,
});

export const programReader: RowReader<Program> = {
  parse(row) {
    const parsed = z.safeParse(wireProgram, row);
    if (!parsed.success) throw new RowError('row', 'is not an object');
    return toProgram(parsed.data);
  },
  identify: () => ({ id: null, day: null }),
};

function toProgram(wire: z.output<typeof wireProgram>): Program {
  return {
    id: toProgramId(readId(wire.CampaignId, 'CampaignId')),
    name: wire.CampaignName,
    advertiserName: wire.AdvertiserName,
    advertiserUrl: toWebAddress(wire.AdvertiserUrl),
    url: toWebAddress(wire.CampaignUrl),
    contract: toContract(wire.ContractStatus),
    allowsDeeplinking: wire.AllowsDeeplinking,
    deeplinkDomains: toDeeplinkDomains(wire.DeeplinkDomains),
    trackingLink: toWebAddress(wire.TrackingLink),
  };
}

function toContract(status: string): Program['contract'] {
  const word = status.toLowerCase();
  return word === 'active' || word === 'expired' ? word : 'unknown';
}

/** The address as written when a browser may open it, else "": remote text never becomes `javascript:`. */
function toWebAddress(text: string): string {
  const protocol = URL.parse(text.startsWith('//') ? `https:${text}` : text)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? text : '';
}
