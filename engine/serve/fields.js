// One field a fact: a value as judgments write it, a slider for whole numbers, yes or no.
import { textOf } from './case.js';

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const SLIDER = 1000;
// Finer below, coarser above: the square of the way.
const valueAt = (place, most) => Math.round(most * (place / SLIDER) ** 2);
const placeOf = (value, most) => Math.round(SLIDER * Math.sqrt(Math.min(value, most) / most));

function quantity(fact, words, onChange) {
  const text = make('input', { type: 'text', id: `f-${fact.id}`, inputMode: 'text' });
  const slider = make('input', { type: 'range', min: 0, max: SLIDER, value: 0 });
  const unit = make('span', { className: 'unit', textContent: fact[`unit_${words.tag}`] ?? '' });
  let most = 1000;
  slider.setAttribute('aria-labelledby', `n-${fact.id}`);
  const say = () => slider.setAttribute('aria-valuetext', `${text.value || words.unsaid} ${text.value ? unit.textContent : ''}`.trim());
  text.addEventListener('input', () => { field.show(text.value); onChange(text.value.trim()); });
  const move = value => { text.value = String(value); say(); onChange(text.value); };
  slider.addEventListener('input', () => move(valueAt(Number(slider.value), most)));
  // A key moves by what the slider does, and by one at the least: below the first figures many of its places are one figure.
  slider.addEventListener('keydown', event => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const place = Number(slider.value), now = /^\d+$/.test(text.value) ? Number(text.value) : valueAt(place, most);
    const next = valueAt(Math.min(SLIDER, Math.max(0, place + way)), most);
    const value = Math.min(most, Math.max(0, next === now ? now + way : next));
    slider.value = placeOf(value, most);
    move(value);
  });
  const field = {
    parts: [make('div', { className: 'said' }, text, unit, slider)],
    show(value) {
      if (text.value.trim() !== value) text.value = value;
      if (/^\d+$/.test(value)) slider.value = placeOf(Number(value), most);
      else if (value === '') slider.value = 0;
      say();
    },
    // The largest figure that it is measured by: the slider goes to twice that.
    reach(figure) { most = Math.max(most, 2 * Math.ceil(figure)); field.show(text.value.trim()); },
  };
  say();
  return field;
}

function yesNo(fact, words, onChange) {
  const choices = [['', words.unsaid], ['yes', words.yes], ['no', words.no]];
  const inputs = choices.map(([value]) => make('input', { type: 'radio', name: `f-${fact.id}`, value, onchange: () => onChange(value) }));
  const labels = inputs.map((input, i) => make('label', {}, input, make('span', { textContent: choices[i][1] })));
  const group = make('span', { className: 'segments', role: 'radiogroup' }, ...labels);
  group.setAttribute('aria-labelledby', `n-${fact.id}`);
  return {
    parts: [group],
    show: value => inputs.forEach(input => { input.checked = input.value === value; }),
    reach() {},
  };
}

function date(fact, words, onChange) {
  const text = make('input', { type: 'text', id: `f-${fact.id}`, placeholder: words.dateValue });
  text.addEventListener('input', () => onChange(text.value.trim()));
  return { parts: [make('div', { className: 'said' }, text)], show: value => { if (text.value.trim() !== value) text.value = value; }, reach() {} };
}

const KINDS = { quantity, 'yes-no': yesNo, date };

// A row with its name, its provision and its field. `onChange` takes the fact's id and what is said; '' takes it back.
export function fieldOf(fact, words, onChange) {
  const field = KINDS[fact.kind](fact, words, value => onChange(fact.id, value));
  const plain = fact.kind !== 'yes-no';
  const name = make(plain ? 'label' : 'span', { className: 'name', id: `n-${fact.id}`, textContent: fact[words.tag] });
  if (plain) name.htmlFor = `f-${fact.id}`;
  name.append(make('small', { className: 'cite', textContent: (fact.provision ?? '').split(' ').slice(1).join(' ') }));
  name.title = fact[`ask_${words.tag}`] ?? '';
  const row = make('div', { className: 'fact' }, name, ...field.parts);
  return {
    row, fact, reach: field.reach,
    // `asked`: how many facts are to be found out before this one; below 0 where it is none of them.
    show(value, asked) {
      const text = textOf(value);
      field.show(text);
      row.classList.toggle('told', text !== '');
      row.classList.toggle('asked', asked >= 0);
      row.classList.toggle('first', asked === 0);
    },
    focus: () => row.querySelector('input').focus(),
  };
}
