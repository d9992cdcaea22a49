/* What both scripts of the calculator's page use. PAGE.md tells what the page must hold. */
const need = (id) => {
  const element = document.getElementById(id);
  if (!element) throw new Error('the page lacks #' + id);
  return element;
};
const form = need('calculator');
/** A copy of a sentence of the page, its slots filled. */
const say = (sentence, slots) => {
  const template = document.querySelector(`template[data-say="${sentence}"]`);
  if (!template) throw new Error('the page lacks the sentence ' + sentence);
  const copy = document.importNode(template.content, true);
  for (let i = 0; i < slots.length; i += 2) {
    copy.querySelectorAll(`slot[name="${slots[i]}"]`).forEach((slot) => {
      const text = document.createElement('bdi');
      text.textContent = slots[i + 1];
      slot.replaceWith(text);
    });
  }
  return copy;
};
