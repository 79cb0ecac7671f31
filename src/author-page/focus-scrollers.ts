// What is wider than its box can be scrolled by keyboard: it takes the focus then, and only then.
const boxes = document.querySelectorAll<HTMLElement>('.author :is(.scroll, pre)');
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (!(target instanceof HTMLElement)) continue;
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
for (const box of boxes) observer.observe(box);
