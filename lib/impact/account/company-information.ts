import * as z from 'zod/mini';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';
import { toTimeZone } from './time-zone';

/** The three things we need; the answer also holds personal data, which is never kept (contract §18). */
export interface CompanyInformation {
  companyName: string;
  /** ISO 4217; "" when the answer does not say. */
  currency: string;
  /** IANA zone, a fixed offset (`-07:00`), or `UTC` when nothing could be read. */
  timeZone: string;
}

const wireCompany = z.object({ CompanyName: wireName, Currency: wireName, Timezone: wireName });

export async function readCompanyInformation(transport: Transport): Promise<CompanyInformation> {
  const url = transport.address.of('CompanyInformation');
  return parseCompanyInformation(await transport.json({ endpoint: 'company-information', url }));
}

/** Throws `UnreadableAnswerError` when none of the three is there. */
export function parseCompanyInformation(body: unknown): CompanyInformation {
  const parsed = z.safeParse(wireCompany, body);
  const { CompanyName = '', Currency = '', Timezone = '' } = parsed.data ?? {};
  if (CompanyName === '' && Currency === '' && Timezone === '') {
    throw new UnreadableAnswerError('company-information', 'unknown-shape');
  }
  return {
    companyName: CompanyName,
    currency: Currency.toUpperCase(),
    timeZone: toTimeZone(Timezone),
  };
}
