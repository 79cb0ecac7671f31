/** How long a saved file's address must live: the browser reads it after the click, some only after a question to the user. ms */
const ADDRESS_LIFE = 60_000;

/** Hands a text or a file to the learner as a download. No markup is parsed, so it works under Trusted Types. */
export const saveTextFile = (name: string, content: string | Blob, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE);
};

/** Lets the learner choose one file; nothing if the dialog is closed. */
export const pickOneFile = (accept: string): Promise<Blob | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    const done = (file: Blob | undefined): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    // Safari drops the events of an input that is in no document.
    document.body.append(input);
    input.click();
  });
