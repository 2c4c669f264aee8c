import { openKept, type WrittenFile } from './kept-files';

/** A file that is being written for the user. */
export interface FileTarget {
  /** Resolves when the disk has taken it. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole, and the user's. */
  finish(): Promise<void>;
  /** Nothing of it stays. Never throws. */
  giveUp(): Promise<void>;
}

export interface FileWish {
  name: string;
  /** For example `text/csv`. */
  mediaType: string;
  /** For example `.csv`. */
  extension: string;
}

/** Chrome's own, which lets its user choose the place and streams to it. */
type SavePicker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<PickedFile>;

interface PickedFile extends FileSystemFileHandle {
  remove?(): Promise<void>;
}

/**
 * Opens the file that is to be written; only from a click. `undefined` when the user closed the dialog.
 * Where the browser lets no page write to a chosen place, the file grows in the extension's own storage and is
 * then handed over as a download.
 */
export async function openFileTarget(wish: FileWish): Promise<FileTarget | undefined> {
  const picker = savePicker();
  if (!picker) return toDownload(wish, await openKept('export'));
  try {
    return await toPicked(await picker(toPickerOptions(wish)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function savePicker(): SavePicker | undefined {
  return (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker?.bind(globalThis);
}

function toPickerOptions({ name, mediaType, extension }: FileWish) {
  return { suggestedName: name, types: [{ accept: { [mediaType]: [extension] } }] };
}

async function toPicked(file: PickedFile): Promise<FileTarget> {
  const stream = await file.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    finish: () => stream.close(),
    async giveUp() {
      await stream.abort().catch(() => undefined);
      // The dialog made an empty file, or emptied the one that was chosen.
      const size = await file.getFile().then(
        (left) => left.size,
        () => -1,
      );
      if (size === 0) await file.remove?.().catch(() => undefined);
    },
  };
}

/** Firefox reads a download's file after the click has returned, and large ones take their time. */
const KEPT_FOR_MS = 5 * 60_000;

function toDownload({ name, mediaType }: FileWish, kept: WrittenFile): FileTarget {
  return {
    write: kept.write,
    giveUp: kept.remove,
    async finish() {
      const file = await kept.finish();
      const address = URL.createObjectURL(new Blob([file], { type: mediaType }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
        void kept.remove();
      }, KEPT_FOR_MS);
    },
  };
}
