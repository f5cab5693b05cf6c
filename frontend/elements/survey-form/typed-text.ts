/**
 * What somebody has typed, without what nobody types: control characters, halves of emoji, and marks that turn the
 * direction of the text around them. The server does the same; both run `src/test/resources/typed-text-vectors.json`.
 */
export function typedText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
