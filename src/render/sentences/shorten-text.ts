/** At most so many characters of a text, with `…` for the rest. */
export function shortenText(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
