import type { Finding } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';
import { renderFindings } from '../render/terminal/render-findings.ts';
import type { Io, Output } from './io.ts';
import { sourceReader } from './read-files.ts';

interface ColourOptions {
  readonly color?: boolean;
}

/** Whether to colour what goes to a stream: the flag decides, then NO_COLOR, then what the stream is like. */
export const colourOf = (options: ColourOptions, { hasColors }: Output, io: Io): boolean =>
  options.color ?? (hasColors && !io.env.NO_COLOR);

/** As wide as what is no terminal is taken to be. */
const USUAL_COLUMNS = 100;

/** How wide a stream is, and whether it has colours. */
export const screenOf = (
  options: ColourOptions,
  io: Io,
): { readonly columns: number; readonly color: boolean } => ({
  columns: io.stdout.columns ?? USUAL_COLUMNS,
  color: colourOf(options, io.stdout, io),
});

/** Says on stderr what is wrong, with the lines it is about. */
export function tellFindings(
  { lang, findings }: { readonly lang: Lang; readonly findings: readonly Finding[] },
  options: ColourOptions,
  io: Io,
): void {
  const color = colourOf(options, io.stderr, io);
  io.stderr.write(renderFindings(findings, { lang, color, source: sourceReader(io.files) }));
}
