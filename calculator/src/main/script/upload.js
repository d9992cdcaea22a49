/*
 * Reads a utility's file, or twelve typed months, in small steps so that the page never stops, and
 * hands what was metered to the form. Nothing is sent. The reading itself is Java's.
 */
const answerArea = need('calculator-usage-answer');
const typedMonths = need('calculator-months');
const picked = need('calculator-file');
const LARGEST = 20e6;
/** How long the page may stand still, in milliseconds. */
const PAUSE = 40;

const tellUsage = (sentence, ...slots) => {
  answerArea.className = /^usage-(read|ask)/.test(sentence) ? '' : 'error';
  answerArea.replaceChildren(say(sentence, slots));
};
const hand = (metered) => {
  form.metered = metered;
  form.dispatchEvent(new Event('metered'));
};
const {lang} = document.documentElement;
/** A day in the language of the page, as far as the browser knows it. */
const dated = (number) => {
  const day = new Date(number * 864e5);
  return Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0
    ? day.toLocaleDateString(lang, {dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn'})
    : day.toISOString().substring(0, 10);
};

/** Each reading has a number: of an older one nothing is told any more. */
let reading = 0;

const conclude = (line, number) => {
  const [what, ...words] = line.split('\t');
  if (what === 'ok') {
    const metered = words.map(Number);
    const kwh = metered.reduce((sum, one, i) => i % 3 === 2 ? sum + one : sum, 0) / 1000;
    tellUsage('usage-read', 'from', dated(metered[0]), 'to', dated(metered.at(-2)),
      'kwh', Math.round(kwh).toLocaleString('en-US'));
    hand(metered);
  } else if (what === 'refused') {
    tellUsage(words[0]);
    if (words[1] > 0) answerArea.append(' ', say(words[0] === 'usage-not-twelve' ? 'usage-count' : 'usage-line', ['line', words[1]]));
    hand(null);
  } else {
    question(words, number);
  }
};

/** Which column is the date, and which the kWh: only the resident knows. */
const question = ([date, kwh, columns, ...cells], number) => {
  const width = +columns;
  tellUsage('usage-ask');
  const table = answerArea.querySelector('table');
  for (let at = 0; at + width <= cells.length; at += width) {
    const row = table.insertRow();
    cells.slice(at, at + width).forEach((cell) => { row.insertCell().textContent = cell; });
  }
  const choices = [...answerArea.querySelectorAll('select')];
  choices.forEach((choice, which) => {
    for (let i = 0; i < width; i++) choice.add(new Option(`${i + 1}: ${cells[i] || cells[width + i] || ''}`, i));
    choice.selectedIndex = Math.max(0, [date, kwh][which] - 1);
  });
  answerArea.querySelector('button').addEventListener('click', () => {
    choose(+choices[0].value, +choices[1].value);
    proceed(number);
  });
  hand(null);
};

const proceed = async (number) => {
  let done = 0;
  while (done <= 1) {
    const end = performance.now() + PAUSE;
    while (done <= 1 && performance.now() < end) done = step(20000);
    if (done <= 1) {
      tellUsage('usage-reading', 'percent', Math.floor(done * 100) + '%');
      await new Promise((resume) => { setTimeout(resume); });
      if (number !== reading) return;
    }
  }
  conclude(result(), number);
};

const readFile = async (file) => {
  const number = ++reading;
  hand(null);
  if (!file) return answerArea.replaceChildren();
  if (file.size > 2 * LARGEST) return tellUsage('usage-too-large');
  tellUsage('usage-reading', 'percent', '0%');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const label = encoding(Array.from(bytes.subarray(0, 4000), (byte) => String.fromCharCode(byte)).join(''));
  if (number !== reading) return;
  open(new TextDecoder(label).decode(bytes));
  proceed(number);
};

const readMonths = () => {
  const number = ++reading;
  if (typedMonths.value.trim()) {
    conclude(months(typedMonths.value, Math.floor(Date.parse(document.documentElement.dataset.today) / 864e5)), number);
  } else {
    answerArea.replaceChildren();
    hand(null);
  }
};

picked.addEventListener('change', () => {
  typedMonths.value = '';
  readFile(picked.files[0]);
});
typedMonths.addEventListener('change', () => {
  picked.value = '';
  readMonths();
});
if (picked.files[0]) readFile(picked.files[0]);
else readMonths();
