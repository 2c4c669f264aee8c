import * as z from 'zod/mini';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { LINK_MAKERS } from '@/lib/domain/link';
import { COPY_KINDS } from '@/lib/domain/link-copy';
import { SUB_ID_SLOTS } from '@/lib/domain/link-labels';
import { DEFAULT_LINK_SETTINGS, LINK_FEEDBACK, type LinkSettings } from '@/lib/domain/link-settings';
import { defineSection } from './section';

const accountId = z.pipe(z.string().check(z.minLength(1), z.maxLength(80)), z.transform(toAccountId));
const programId = z.pipe(z.string().check(z.minLength(1), z.maxLength(80)), z.transform(toProgramId));
const template = z.string().check(z.maxLength(500));
const id = z.string().check(z.minLength(1), z.maxLength(80));

const preset = z.object({
  id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  accountId: z.nullable(accountId),
  programId: z.nullable(programId),
  templates: z.object({ subId1: template, subId2: template, subId3: template, sharedId: template }),
});

/** How links are made, labelled and copied. */
export const linkSettings = defineSection<LinkSettings>(
  'links',
  {
    by: z.enum(LINK_MAKERS),
    feedback: z.enum(LINK_FEEDBACK),
    copyAs: z.enum(COPY_KINDS),
    clean: z.boolean(),
    codeIn: z.nullable(z.enum(SUB_ID_SLOTS)),
    presets: z.array(preset).check(z.maxLength(200)),
    presetId: z.nullable(id),
    starred: z.array(z.object({ accountId, programId })).check(z.maxLength(2_000)),
    properties: z.record(accountId, z.string().check(z.maxLength(40))),
  },
  DEFAULT_LINK_SETTINGS,
);
