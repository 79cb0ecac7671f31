export const cut = '\n… (cut: the copied text is whole)';
