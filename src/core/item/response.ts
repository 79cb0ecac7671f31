/** What the learner answered, by ids. Incomplete while the answer is being made. */
export type Response =
  | { readonly kind: 'multiple-choice'; readonly option: string | null }
  | { readonly kind: 'multiple-response'; readonly options: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };
