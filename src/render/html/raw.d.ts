/** The text of a file, put where it is imported when the program is built. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler makes of a text has no other export
  export default text;
}
