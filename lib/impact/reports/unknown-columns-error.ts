import { UnreadableAnswerError } from '@/lib/impact/http/api-error';

/** A report's file came, yet its columns or their text mean nothing we know: asking again would not help. */
export class UnknownColumnsError extends UnreadableAnswerError {
  constructor() {
    super('jobs', 'unknown-shape');
  }
}
