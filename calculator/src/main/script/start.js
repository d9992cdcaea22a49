/*
 * Binds the page to the arithmetic: gathers what the form asks, hands it to answer(), and puts the
 * sentences that come back into their places. It knows no figure and no word: those are Java's and
 * the page's. PAGE.md tells what the page must hold and what goes to and fro.
 */
const classes = need('calculator-class');
const products = need('calculator-product');
const results = need('calculator-results');
const worked = need('calculator-worked');
const live = need('calculator-live');
const island = JSON.parse(need('calculator-data').textContent);

const field = (name) => form.elements.namedItem(name);
/** What a field holds; empty when there is none, or when it is not ticked. */
const value = (name) => {
  const one = field(name);
  return one && (one.type !== 'checkbox' || one.checked) ? one.value : '';
};
const town = () => island.towns.find((one) => one.id === value('town')) || island.towns[0];
/** What an entry holds for the class that is chosen. */
const held = (entry, key) => {
  const all = entry[key] || {};
  return Object.hasOwn(all, classes.value) ? all[classes.value] : [];
};
/** A day as answer() takes it: twice its number from 1970, and one more for a whole month. */
const day = (iso) => iso && Date.parse(iso) / 432e5 + (iso.length < 8);
/** A list of prices as answer() takes it: how many, then from, until and price of each. */
const list = (rows) => [rows.length, ...rows.flatMap(([from, until, price]) => [day(from), day(until), price])];
/** The share of a bill, where it is offered and asked for. */
const share = (kind) => {
  const select = field(kind);
  if (!select) return 0;
  const parts = held(town(), kind);
  form.querySelectorAll(`[data-offer=${kind}]`).forEach((one) => { one.hidden = !parts[0]; });
  for (const one of select.options) one.hidden = one.disabled = one.value && !parts.includes(+one.value);
  if (select.selectedOptions[0].disabled) select.value = '';
  results.querySelector(`[data-counted=${kind}]`).hidden = !select.value;
  return select.value || 0;
};

const asked = () => {
  const way = value('use');
  const chosen = classes.selectedOptions[0];
  return [
    ...island.dates, day(document.documentElement.dataset.today),
    way, way === 'typical' ? chosen.dataset.typical || '' : value(way), form.metered ? form.metered.length / 3 : 0, ...form.metered || [],
    value('over'), value('read'), share('discount'), share('tax'),
    products.selectedIndex, chosen.text,
    ...list(held(town(), 'prices')), ...list(held(town(), 'variable')),
    island.products.length,
    ...island.products.flatMap((one, i) => [products.options[i].text, ...list(held(one, 'prices'))])
  ].map((word) => String(word).trim().replace(/\s+/g, ' ') + '\t').join('');
};

/** Where the price of a step is from. */
const source = (sentence, row) => {
  const rows = sentence === 'step'
    ? held(island.products[products.selectedIndex], 'prices')
    : [...held(town(), 'prices'), ...held(town(), 'variable')];
  return island.sources[rows[row][3]] || '';
};

const tell = (lines) => {
  let last;
  results.querySelectorAll('[data-list]').forEach((one) => { one.textContent = ''; });
  results.querySelectorAll('[data-outcome]').forEach((one) => { delete one.dataset.outcome; });
  need('calculator-chart').hidden = true;
  for (const line of lines) {
    const [where, what, ...slots] = line.split('\t');
    const [cell, row] = where.substring(/[+~]/.test(where)).split(' ').reverse();
    if (where === '+steps' && !worked.open) {
      last = null;
    } else if (where[0] === '+') {
      if (slots.at(-2) === 'source') slots.push(source(what, slots.pop()));
      const place = results.querySelector(`[data-list="${cell}"]`);
      place.append(say(what, slots));
      last = place.lastElementChild;
    } else {
      const from = where[0] === '~' ? last : row ? results.querySelector(`[data-row="${row}"]`) : results;
      if (!from) continue;
      const find = `[data-cell="${cell}"]`;
      const place = from.matches(find) ? from : from.querySelector(find);
      if (place.dataset.set) {
        place.setAttribute(place.dataset.set, what);
        if (cell === 'product-line') need('calculator-chart').hidden = false;
      } else {
        place.replaceChildren(say(what, slots));
        if (cell === 'difference') place.closest('tr, li').dataset.outcome = what.replace('-over', '');
      }
    }
  }
};

let told;

const heard = (typing, quiet) => {
  const way = value('use');
  const [, ...lines] = answer(asked()).split('\n');
  const [wrong, sentence, ...slots] = lines[0] ? lines[0].split('\t') : [''];
  const refused = wrong === 'error';
  // While a visitor types, half a number is no error yet.
  if (typing && refused) return;
  form.querySelectorAll('[data-error]').forEach((error) => {
    error.hidden = !refused || error.dataset.error !== way;
    field(error.dataset.error).setAttribute?.('aria-invalid', !error.hidden);
    if (!error.hidden) error.replaceChildren(say(sentence, slots));
  });
  results.hidden = refused || !lines[0];
  results.dataset.over = value('over');
  told = results.hidden ? [] : lines;
  tell(told);
  if (quiet) {
    live.textContent = '';
    document.querySelectorAll(refused ? '[data-error]:not([hidden])' : '#calculator-results:not([hidden]) [data-spoken]')
      .forEach((said) => {
        const paragraph = live.appendChild(document.createElement('p'));
        said.childNodes.forEach((part) => paragraph.appendChild(part.cloneNode(true)));
      });
    try {
      history.replaceState(null, '', '#' + new URLSearchParams(
        [...new FormData(form)].filter((entry) => entry[1])));
    } catch (tooOften) { /* browsers allow only so many a minute */ }
  }
};

/** Puts into the fields what the address says; what does not fit stays out. */
const recall = () => {
  new URLSearchParams(location.hash.substring(1)).forEach((to, name) => {
    const one = field(name);
    if (!one || one.type === 'file') return;
    const before = one.value;
    if (one.type === 'checkbox') one.checked = true;
    else one.value = to;
    if (one.options && one.value !== to) one.value = before;
  });
};

let timer;
const hear = (typing) => {
  heard(typing, false);
  clearTimeout(timer);
  timer = setTimeout(heard, 1000, false, true);
};

const code = document.getElementById('calculator-code');
const decode = () => {
  const typed = code.value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const found = Object.hasOwn(town().codes, typed) && town().codes[typed];
  if (found) classes.value = found;
  need('calculator-code-answer').replaceChildren(...typed ? [say(
    found ? 'code-known' : 'code-unknown',
    ['code', code.value, 'class', classes.selectedOptions[0].text])] : []);
};

/** The script that reads files and typed months is fetched only where somebody wants it. */
let usage = need('calculator-usage-script');
const fetchUsage = () => {
  if (usage && value('use') === 'metered') {
    document.body.append(document.importNode(usage.content, true));
    usage = null;
  }
};

recall();
fetchUsage();
heard(false, false);
form.addEventListener('submit', (event) => { event.preventDefault(); hear(false); });
form.addEventListener('change', () => { fetchUsage(); hear(false); });
form.addEventListener('metered', () => hear(false));
form.addEventListener('input', (event) => {
  if (event.target === code) decode();
  hear(event.target.inputMode === 'decimal');
});
addEventListener('hashchange', () => { recall(); fetchUsage(); hear(false); });
worked.addEventListener('toggle', () => tell(told));
need('calculator-copy').addEventListener('click', (event) => {
  navigator.clipboard.writeText(results.innerText + '\n' + location.href).then(() => {
    event.target.nextElementSibling.hidden = false;
  });
});
need('calculator-save').addEventListener('click', () => {
  const lines = [...results.querySelectorAll('tr')].filter((row) => row.offsetParent).map((row) =>
    Array.from(row.cells, (cell) =>
      '"' + cell.innerText.replace(/\s+/g, ' ').trim().replace(/"/g, '""') + '"') + '\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', ...lines], {type: 'text/csv'}));
  link.download = 'calculator.csv';
  link.click();
});
need('calculator-print').addEventListener('click', () => print());
form.hidden = false;
const instead = document.getElementById('calculator-without-script');
if (instead) instead.hidden = true;
