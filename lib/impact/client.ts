import type { EndpointCheck } from '@/lib/domain/connection';
import type { Day } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import type { Program } from '@/lib/domain/program';
import type { ActionWindow } from '@/lib/domain/window';
import { type CompanyInformation, readCompanyInformation } from './account/company-information';
import { type ActionPage, readActionPages } from './actions/action-pages';
import { checkEndpoint } from './check/check-endpoint';
import type { ClickCount } from './clicks/click-tally';
import { downloadClicks } from './clicks/download-clicks';
import { type JobTicket, submitClickExport } from './clicks/submit-click-export';
import type { ImpactCredentials } from './http/credentials';
import type { RateReading } from './http/rate-limit';
import { createTransport, type TransportOptions } from './http/transport';
import { type JobState, readJob, replayJob } from './jobs';
import { createTrackingLink, type TrackingLink, type TrackingLinkRequest } from './links/tracking-link';
import { readPrograms } from './programs/programs';
import type { Reading, SetAsideRow } from './wire/rows';

export type {
  ActionPage,
  ClickCount,
  CompanyInformation,
  ImpactCredentials,
  JobState,
  JobTicket,
  RateReading,
  Reading,
  SetAsideRow,
  TrackingLink,
  TrackingLinkRequest,
};

export type ImpactClientOptions = TransportOptions;

/** impact.com for one account. Every method throws the errors of `http/api-error`; `toFailure` names them. */
export interface ImpactClient {
  companyInformation(): Promise<CompanyInformation>;
  /** All joined programs, expired ones too. */
  programs(): Promise<Reading<Program>>;
  /** Pages of one window; `RangeError` over 45 × 24 h, `TooManyPagesError` when it should be halved. */
  actionPages(window: ActionWindow, signal?: AbortSignal): AsyncGenerator<ActionPage>;
  /** Counts towards ten a day; the same day is the same job. */
  submitClickExport(day: Day): Promise<JobTicket>;
  job(jobId: string): Promise<JobState>;
  replayJob(jobId: string): Promise<JobState>;
  /** Counted per day as written and program; a click whose date cannot be read counts for `askedDay`. */
  downloadClicks(jobId: string, askedDay: Day): Promise<ClickCount[] | 'not-ready'>;
  /** Never repeated by itself: every request makes a link. */
  createTrackingLink(request: TrackingLinkRequest): Promise<TrackingLink>;
  /** One cheap request; says how it went and does not throw. */
  checkEndpoint(endpoint: Endpoint, context: { yesterday: Day }): Promise<EndpointCheck>;
}

export function createImpactClient(options: ImpactClientOptions): ImpactClient {
  const transport = createTransport(options);
  return {
    companyInformation: () => readCompanyInformation(transport),
    programs: () => readPrograms(transport),
    actionPages: (window, signal) => readActionPages(transport, window, signal),
    submitClickExport: (day) => submitClickExport(transport, day),
    job: (jobId) => readJob(transport, jobId),
    replayJob: (jobId) => replayJob(transport, jobId),
    downloadClicks: (jobId, askedDay) => downloadClicks(transport, jobId, askedDay),
    createTrackingLink: (request) => createTrackingLink(transport, request),
    checkEndpoint: (endpoint, { yesterday }) =>
      checkEndpoint(transport, endpoint, { yesterday, nowMs: options.now() }),
  };
}
