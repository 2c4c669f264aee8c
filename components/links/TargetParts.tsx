import { i18n } from '#i18n';
import type { RemovedPart } from '@/lib/domain/link-clean';
import { isolate } from '../format/locale';
import { partReason, partText } from './part-words';
import './links.css';

interface TargetPartsProps {
  parts: readonly RemovedPart[];
  onKeep: (keep: string[]) => void;
}

/** Each part once, with whether it stays. A parameter that stands twice is kept or taken out as one. */
export function TargetParts({ parts, onKeep }: TargetPartsProps) {
  const kept = new Set(parts.filter((part) => part.kept).map(({ key }) => key));
  const toggle = (key: string, stays: boolean) =>
    onKeep(stays ? [...kept, key] : [...kept].filter((other) => other !== key));
  const first = parts.filter(({ key }, index) => parts.findIndex((part) => part.key === key) === index);
  return (
    <ul class="target-parts">
      {first.map((part) => (
        <li key={part.key}>
          <label>
            <input
              type="checkbox"
              checked={part.kept}
              onChange={(event) => toggle(part.key, event.currentTarget.checked)}
            />{' '}
            <span>
              {i18n.t('links.target.keep', [isolate(partText(part))])}{' '}
              <span class="soft-text">{partReason(part)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
