/** Whether a text is written in ASCII: then its writer is offered English words, otherwise Chinese ones. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
