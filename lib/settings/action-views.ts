import * as z from 'zod/mini';
import {
  DEFAULT_VIEWS,
  LONGEST_VIEW_NAME,
  LONGEST_VIEW_QUERY,
  MOST_VIEWS,
  type ViewSettings,
} from '@/lib/domain/saved-views';
import { defineSection } from './section';

const view = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_VIEW_NAME)),
  query: z.string().check(z.maxLength(LONGEST_VIEW_QUERY)),
});

/** What the user looks for again and again among the actions. */
export const actionViewSettings = defineSection<ViewSettings>(
  'actionViews',
  { views: z.array(view).check(z.maxLength(MOST_VIEWS)) },
  DEFAULT_VIEWS,
);
