/** A text by language tag; Swedish is always there. */
export type LocalizedText = { readonly sv: string } & Readonly<Record<string, string>>;

export interface Activity {
  readonly id: string;
  readonly text: LocalizedText;
  readonly progress: { readonly text: LocalizedText; readonly share?: number };
  readonly madeUp: boolean;
  readonly links: { readonly page: string };
}

export interface Promised {
  readonly id: string;
  readonly title: LocalizedText;
  readonly validity: { readonly text: LocalizedText };
  readonly activities: readonly Activity[];
  readonly links: { readonly page: string };
}

/** What `GET /api/v1/municipalities/{code}/promises` answers, as far as the card shows it. */
export interface Promises {
  readonly municipality: { readonly name: string; readonly links: { readonly page: string } };
  readonly promises: readonly Promised[];
}

/** What the card has to show. */
export type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly promises: Promises }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'failed'; readonly page: string };
