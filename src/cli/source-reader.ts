import type { Io } from './io.ts';

/** The text of a file that a finding is in, for the lines shown with it; undefined where it cannot be read. */
export function sourceReader(io: Io): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) {
      const read = io.files.read(file);
      texts.set(file, read instanceof Uint8Array ? new TextDecoder().decode(read) : undefined);
    }
    return texts.get(file);
  };
}
