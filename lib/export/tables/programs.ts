import { readPrograms } from '@/lib/db/programs';
import type { Program } from '@/lib/domain/program';
import { type Columns, defineTable, orNull } from '../table';

interface ProgramRow {
  account: string;
  program: Program;
}

const COLUMNS: Columns<ProgramRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'program_id', kind: 'text', of: ({ program }) => program.id },
  { name: 'program', kind: 'text', of: ({ program }) => orNull(program.name) },
  { name: 'advertiser', kind: 'text', of: ({ program }) => orNull(program.advertiserName) },
  { name: 'contract', kind: 'text', of: ({ program }) => program.contract },
  { name: 'url', kind: 'text', of: ({ program }) => orNull(program.url) },
  { name: 'advertiser_url', kind: 'text', of: ({ program }) => orNull(program.advertiserUrl) },
  { name: 'allows_deep_links', kind: 'flag', of: ({ program }) => program.allowsDeeplinking },
  { name: 'deep_link_domains', kind: 'json', of: ({ program }) => program.deeplinkDomains },
  { name: 'tracking_link', kind: 'text', of: ({ program }) => orNull(program.trackingLink) },
];

/** The programs the partner has joined, whatever the range: they have no day. */
export const programsTable = defineTable({
  name: 'programs',
  columns: COLUMNS,
  count: async () => 1,
  records: async function* ({ account }) {
    yield [await readPrograms(account.id)];
  },
  rows: (programs, { account }): ProgramRow[] =>
    programs.map((program) => ({ account: account.label, program })),
});
