import { describe, expect, it } from 'vitest';
import type { Action } from '@/lib/domain/action';
import { toDay } from '@/lib/domain/day';
import { toProgramId } from '@/lib/domain/id';
import { sumDecimals } from '@/lib/domain/money';
import { actionReader } from '@/lib/impact/actions/to-action';
import { readClickObject } from '@/lib/impact/clicks/click-columns';
import { readCsvRecords } from '@/lib/impact/clicks/csv-records';
import { parseJobTicket } from '@/lib/impact/clicks/submit-click-export';
import { TooManyPagesError } from '@/lib/impact/http/api-error';
import { readErrorBody } from '@/lib/impact/http/error-body';
import { readRateLimit, retryAfterMs } from '@/lib/impact/http/rate-limit';
import type { ApiRequest, Transport } from '@/lib/impact/http/transport';
import { programReader } from '@/lib/impact/programs/programs';
import { toFailure } from '@/lib/impact/to-failure';
import { parseEnvelope } from '@/lib/impact/wire/envelope';
import { clientAnswering, clientOf, listSamples, readSample, responseOf, transportOf } from './samples';

type Check = (name: string) => Promise<void> | void;

const day = toDay('2026-11-18');

const anyRequest = (transport: Transport): ApiRequest => ({
  endpoint: 'jobs',
  url: transport.address.of('Anything'),
});

const ask = (name: string, status = 200): Promise<unknown> => {
  const transport = transportOf(name, status);
  return transport.json(anyRequest(transport));
};

const json = (name: string): unknown => JSON.parse(readSample(name));

/** The whole way: transport, envelope, rows. */
const actions =
  (count: number): Check =>
  async (name) => {
    const read: Action[] = [];
    for await (const page of clientOf(name).actionPages({ by: 'event', fromMs: 0, toMs: 1 })) {
      expect(page.setAside).toEqual([]);
      expect(page.announcedTotal).toBe(count);
      read.push(...page.actions);
    }
    expect(read).toHaveLength(count);
  };

const programs =
  (count: number): Check =>
  async (name) => {
    const { items, setAside } = await clientOf(name).programs();
    expect(setAside).toEqual([]);
    expect(items).toHaveLength(count);
  };

const job =
  (status: string): Check =>
  async (name) => {
    expect(await clientOf(name).job('x')).toMatchObject({ status });
  };

const link: Check = async (name) => {
  const request = {
    programId: toProgramId('20101'),
    deepLink: 'https://www.northwind-outdoor.example/tents/2p',
  };
  expect(await clientOf(name).createTrackingLink(request)).toEqual({
    url: (json(name) as { TrackingURL: string }).TrackingURL,
  });
};

const clicks: Check = async (name) => {
  expect(await clientOf(name).downloadClicks('x', day)).toEqual([
    { day, programId: '20101', clicks: 3 },
    { day, programId: '20202', clicks: 1 },
  ]);
};

/** Lists we do not read yet go through the reader that every list goes through. */
const list =
  (key: string, announced?: number): Check =>
  async (name) => {
    const body = await ask(name);
    const { rows, total, nextPageUri } = parseEnvelope(body, key, 'jobs');
    expect(rows.length).toBeGreaterThan(0);
    expect(total).toBe(announced ?? rows.length);
    expect(nextPageUri === '').toBe(announced === undefined);
  };

/** Objects we do not read yet arrive as what they are. */
const object: Check = async (name) => {
  expect(await ask(name)).toEqual(json(name));
};

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

const csv =
  (records: number): Check =>
  async (name) => {
    const read = await Array.fromAsync(readCsvRecords(inOnePiece(readSample(name))));
    expect(read).toHaveLength(records);
    expect(new Set(read.map((record) => record.length)).size).toBe(1);
  };

/** A refusal, under its status: the failure it becomes, and the sentence that was read from it. */
const refusal =
  (status: number, kind: string, message: string): Check =>
  async (name) => {
    const error = await ask(name, status).catch((thrown: unknown) => thrown);
    expect(toFailure(error)?.kind).toBe(kind);
    expect(readErrorBody(readSample(name), []).message).toBe(message);
  };

const CHECKS: Record<string, Check> = {
  'action-inquiries.json': list('ActionInquiries'),
  'action-inquiry-created.json': object,
  'action-items.json': list('ActionItems'),
  'action-update.json': object,
  'action-updates.json': list('ActionUpdates'),
  'action.json': (name) => {
    expect(actionReader.parse(json(name))).toMatchObject({ id: '20101.6101.900003', payout: '9.60', day });
  },
  'actions-empty.json': actions(0),
  'actions.json': actions(4),
  'ad-tracking-link.json': object,
  'ad.json': object,
  'ads.json': list('Ads'),
  'campaign-public-terms.json': object,
  'campaign-v15-no-Type.json': (name) => {
    expect(programReader.parse(json(name))).toMatchObject({ id: '20101', contract: 'active' });
  },
  'campaign.json': (name) => {
    expect(programReader.parse(json(name))).toMatchObject({ id: '20101', allowsDeeplinking: true });
  },
  'campaigns-empty-page.json': programs(0),
  'campaigns-page2-of-3.json': (name) => {
    const { page, pageCount, nextPageUri } = parseEnvelope(json(name), 'Campaigns', 'programs');
    expect({ page, pageCount }).toEqual({ page: 2, pageCount: 3 });
    expect(nextPageUri).toMatch(/Page=3$/);
  },
  'campaigns.json': programs(4),
  'campaigns.xml': refusal(200, 'unreadable-answer', ''),
  'catalog-item-search.json': list('Items'),
  'catalog-items.json': list('Items', 14_002),
  'catalogs.json': list('Catalogs'),
  'click-export-queued.json': async (name) => {
    const ticket = { jobId: '11111111-2222-4333-8444-555555555501' };
    expect(await clientOf(name).submitClickExport(day)).toEqual(ticket);
  },
  'click-export.csv': clicks,
  'click-export.json': clicks,
  'click.json': (name) => {
    expect(readClickObject(json(name) as object)).toEqual({
      date: '2026-11-18T09:42:38-08:00',
      programId: '20101',
    });
  },
  'company-information.json': async (name) => {
    expect(await clientOf(name).companyInformation()).toEqual({
      companyName: 'Trail Notes',
      currency: 'USD',
      timeZone: 'America/Los_Angeles',
    });
  },
  'contract-active-legacy.json': object,
  'contracts.json': list('Contracts'),
  'deal.json': object,
  'deals.json': list('Deals'),
  'error-400-message-only.json': refusal(
    400,
    'request-refused',
    'StartDate and EndDate may not be more than 45 days apart',
  ),
  'error-400-too-many-pages.json': async (name) => {
    const pages = clientOf(name, 400).actionPages({ by: 'update', fromMs: 0, toMs: 1 });
    await expect(pages.next()).rejects.toThrow(TooManyPagesError);
  },
  'error-400-validation.json': refusal(
    400,
    'request-refused',
    'Validation Failed; StartDate: Not a valid date',
  ),
  'error-400-validation.xml': refusal(400, 'request-refused', 'Validation Failed'),
  'error-401-classic.json': refusal(401, 'credentials-refused', 'Unauthorized'),
  'error-401-new-service.json': refusal(401, 'credentials-refused', 'Unauthorized'),
  'error-403-classic.json': refusal(403, 'scope-missing', 'Access Denied'),
  'error-403-new-service.json': refusal(403, 'scope-missing', 'Access Denied'),
  'error-404.json': refusal(404, 'not-found', 'The requested resource was not found'),
  'error-404.xml': refusal(404, 'not-found', 'The requested resource was not found'),
  'error-429.json': refusal(429, 'rate-limited', 'Too Many Requests'),
  'error-500.json': refusal(500, 'service-down', 'Internal Server Error'),
  'exception-list-items.json': list('ExceptionListItems'),
  'exception-list.json': object,
  'headers-200.txt': (name) => {
    expect(readRateLimit(responseOf(name).headers, 0)).toEqual({
      limit: 1000,
      remaining: 987,
      resetMs: 1_200_000,
    });
  },
  'headers-429.txt': (name) => {
    expect(retryAfterMs(responseOf(name).headers, 0)).toBe(1_200_000);
    expect(readRateLimit(responseOf(name).headers, 0)).toMatchObject({ limit: 500, remaining: 0 });
  },
  'identity-verification-400.json': refusal(
    400,
    'request-refused',
    'Validation Errors; UserId: Invalid value [null] for parameter [UserId]',
  ),
  'identity-verification-session.json': object,
  'invoices.json': list('Invoices'),
  'job-completed.json': job('completed'),
  'job-download-202.json': async (name) => {
    expect(await clientOf(name, 202).downloadClicks('x', day)).toBe('not-ready');
  },
  'job-download-302.txt': async (name) => {
    // As a fetch shows it that does not follow; a browser's throws, which the transport's own tests cover.
    const client = clientAnswering(() => responseOf(name));
    const error = await client.downloadClicks('x', day).catch((thrown: unknown) => thrown);
    expect(toFailure(error)).toEqual({ kind: 'intercepted' });
  },
  'job-error.json': job('retrying'),
  'job-failed.json': job('failed'),
  'job-queued.json': job('queued'),
  'job-running.json': job('running'),
  'jobs.json': list('Jobs'),
  'media-properties.json': list('MediaProperties'),
  'media-property-created.json': object,
  'media-property-deleted.json': object,
  'partner-conversion-400.json': refusal(400, 'request-refused', 'EventDate: EventDate is required.'),
  'partner-conversion-queued.json': object,
  'promo-codes.json': list('PromoCodes'),
  'promotions.json': list('Promotions'),
  'report-export-mp_action_listing_sku.csv': csv(3),
  'report-export-mp_action_listing_sku.json': list('Records'),
  'report-export-partner_performance_by_subid.csv': csv(3),
  'report-export-queued.json': (name) => {
    expect(parseJobTicket(json(name), 'report-export')).toEqual({
      jobId: '11111111-2222-4333-8444-555555555502',
    });
  },
  'report-metadata.json': object,
  'report-run-mp_action_listing_sku.json': list('Records'),
  'report-run-partner_performance_by_day.json': list('Records'),
  'report-run-partner_performance_by_program.json': list('Records'),
  'reports.json': list('Reports'),
  'stores.json': list('Stores'),
  'tasks.json': list('Tasks'),
  'tax-documents.json': list('TaxDocuments'),
  'tracking-link-403.json': async (name) => {
    const error = await clientOf(name, 403)
      .createTrackingLink({ programId: toProgramId('1'), deepLink: 'https://www.example' })
      .catch((thrown: unknown) => thrown);
    expect(toFailure(error)).toEqual({
      kind: 'request-refused',
      endpoint: 'tracking-links',
      message: "The property ID '123456' does not exist.",
    });
  },
  'tracking-link-short-regular.json': link,
  'tracking-link-vanity.json': link,
  'tracking-link.json': link,
  'users.json': list('Users'),
  'withdrawal-settings-required-fields.json': object,
  'withdrawal-settings.json': object,
  'write-ok.json': object,
};

describe('the documented answers of impact.com', () => {
  it('each have a parser named here', () => {
    expect(listSamples().sort()).toEqual(Object.keys(CHECKS).sort());
    expect(listSamples()).toHaveLength(84);
  });

  it.each(Object.entries(CHECKS))('reads %s', async (name, check) => {
    expect.hasAssertions();
    await check(name);
  });

  it('adds the sample actions up to the cent', async () => {
    const pages = await Array.fromAsync(
      clientOf('actions.json').actionPages({ by: 'event', fromMs: 0, toMs: 1 }),
    );
    const read = pages.flatMap((page) => page.actions);
    expect(sumDecimals(read.map((action) => action.payout))).toBe('28.75');
    expect(read.map((action) => action.state)).toEqual(['pending', 'approved', 'reversed', 'approved']);
  });
});
