import { readLinks } from '@/lib/db/links/links';
import { codeOf, type Link } from '@/lib/domain/link';
import { type Columns, defineTable, orNull } from '../table';

interface LinkRow {
  account: string;
  link: Link;
}

const COLUMNS: Columns<LinkRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'link', kind: 'text', of: ({ link }) => link.url },
  { name: 'target', kind: 'text', of: ({ link }) => orNull(link.target) },
  { name: 'title', kind: 'text', of: ({ link }) => orNull(link.title) },
  { name: 'program_id', kind: 'text', of: ({ link }) => link.programId },
  { name: 'program', kind: 'text', of: ({ link }) => orNull(link.programName) },
  { name: 'made_at', kind: 'instant', of: ({ link }) => link.madeAt },
  { name: 'sub_id_1', kind: 'text', of: ({ link }) => orNull(link.labels.subId1) },
  { name: 'sub_id_2', kind: 'text', of: ({ link }) => orNull(link.labels.subId2) },
  { name: 'sub_id_3', kind: 'text', of: ({ link }) => orNull(link.labels.subId3) },
  { name: 'shared_id', kind: 'text', of: ({ link }) => orNull(link.labels.sharedId) },
  { name: 'code', kind: 'text', of: ({ link }) => codeOf(link) },
  { name: 'vanity_path', kind: 'text', of: ({ link }) => link.path },
  { name: 'made_by', kind: 'text', of: ({ link }) => link.by },
  { name: 'made_from', kind: 'text', of: ({ link }) => link.from },
  { name: 'starred', kind: 'flag', of: ({ link }) => link.starred },
  { name: 'note', kind: 'text', of: ({ link }) => orNull(link.note) },
];

/** The history of links, newest first, by the UTC date they were made on. */
export const linksTable = defineTable({
  name: 'links',
  columns: COLUMNS,
  count: async () => 1,
  records: async function* ({ account }) {
    yield [await readLinks(account.id)];
  },
  rows: (links, { account, range: { from, to } }): LinkRow[] =>
    links
      .filter(({ madeAt }) => madeAt.slice(0, 10) >= from && madeAt.slice(0, 10) <= to)
      .map((link) => ({ account: account.label, link })),
});
