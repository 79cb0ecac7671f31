/** What stands for the words of a picture that came without any: a blank, which the checker tells. */
export const OWED = 'WRITE: what the picture shows';
