// The buttons beside `file:line:column`. They show only where a page may write to the clipboard.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
      const [word] = button.childNodes;
      if (word) word.textContent = 'Copied ';
    });
  }
}
