/** Why a question of most kinds is in no Aiken file. */
export const ONE_KEY = { refused: 'Aiken has only questions with one right option.' } as const;
