import type { Finding } from '../../model/finding.ts';
import type { Edit } from './repair-text.ts';

/** Slips of the keyboard in a file, and the edits that make it YAML again; the checks add to both. */
export interface SourceCheck {
  readonly findings: Finding[];
  readonly edits: Edit[];
}
