// Rules tried with other figures: each place that can be written otherwise as a field, what the change moves beside it. What a figure
// means, and what it moves, is the engine's word.
import { ask } from './ask.js';

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const WAIT_MS = 150;
const within = id => document.getElementById(`edit-${id}`);
// Of the offence that is shown: its places, and what is written in some of them, by their numbers.
const session = { offence: '', figures: [], edits: new Map(), kept: new Map(), run: 0, timer: 0 };

// What is written otherwise, as the engine takes it: a line each.
export const editLines = () => [...session.edits].map(([place, { comparison, value }]) => `${place}\t${comparison}\t${value}`).join('\n');

// ---- a field for each place ----

const isAsItWas = (figure, edit) => edit.value === figure.value && edit.comparison === (figure.comparison ?? '');

function choiceOf(list, chosen, label) {
  const select = element('select', {}, ...list.map(({ id, name }) => new Option(name, id, id === chosen, id === chosen)));
  select.setAttribute('aria-label', label);
  return select;
}

function fieldOf(figure, place, words, onEdit) {
  const edit = session.edits.get(place) ?? { value: figure.value, comparison: figure.comparison ?? '' };
  const name = element('span', { className: 'name', textContent: figure.what, id: `e-${place}` });
  const where = element('small', { className: 'cite', textContent: figure.where });
  const label = `${figure.where}${words.between}${figure.what}`;
  const comparison = figure.comparisons === undefined ? null : choiceOf(figure.comparisons, edit.comparison, `${words.comparison}${words.between}${label}`);
  const value = figure.tiers === undefined ? element('input', { type: 'text', value: edit.value, autocomplete: 'off' }) : choiceOf(figure.tiers, edit.value, label);
  value.setAttribute('aria-label', label);
  const was = element('small', { className: 'was' });
  const back = element('button', { type: 'button', textContent: words.undo });
  back.setAttribute('aria-label', `${words.undo}${words.between}${label}`);
  const row = element('div', { className: 'fact' }, name, element('div', { className: 'changed' }, ...comparison === null ? [] : [comparison], value,
    element('span', { className: 'unit', textContent: figure.unit ?? '' }), was, back));
  name.append(where);
  const show = () => {
    const now = session.edits.get(place);
    const old = figure.tiers?.find(tier => tier.id === figure.value)?.name ?? figure.value;
    const compared = figure.comparisons?.find(({ id }) => id === figure.comparison)?.name;
    row.classList.toggle('told', now !== undefined);
    back.hidden = now === undefined;
    was.textContent = now === undefined ? '' : words.was([compared, old].filter(Boolean).join(' '));
  };
  const edited = () => {
    const now = { value: value.value.trim(), comparison: comparison?.value ?? '' };
    if (isAsItWas(figure, now)) session.edits.delete(place); else session.edits.set(place, now);
    show();
    onEdit();
  };
  back.addEventListener('click', () => {
    value.value = figure.value;
    if (comparison !== null) comparison.value = figure.comparison;
    edited();
    value.focus();
  });
  for (const control of [value, comparison]) control?.addEventListener('input', edited);
  show();
  return row;
}

// A document each; the first one is open, and so is one in which something is written otherwise.
function showFigures(words, onEdit) {
  const groups = new Map();
  for (const [place, figure] of session.figures.entries()) {
    if (!groups.has(figure.instrument)) groups.set(figure.instrument, { title: figure.document, rows: [], isEdited: false });
    const group = groups.get(figure.instrument);
    group.rows.push(fieldOf(figure, place, words, onEdit));
    group.isEdited ||= session.edits.has(place);
  }
  within('figures').replaceChildren(...[...groups.values()].map(({ title, rows, isEdited }, i) =>
    element('details', { open: i === 0 || isEdited }, element('summary', { textContent: title }), ...rows)));
  if (groups.size === 0) within('figures').replaceChildren(element('p', { className: 'note', textContent: words.noFigures }));
}

// ---- what the change moves ----

function moveOf(move, words, open) {
  const lines = [move.cause, move.when, move.facts, move.under].filter(line => line !== undefined);
  const entry = element('li', { className: `rank-${move.rank}` }, element('p', {}, element('strong', { textContent: `${move.way} · ${move.move}` })), ...lines.map(line => element('p', { textContent: line })));
  if (move.case !== undefined) {
    const button = element('button', { type: 'button', textContent: words.tryWitness });
    button.addEventListener('click', () => open(move.case));
    entry.append(button);
  }
  return entry;
}

function saveButton({ name, text }, words) {
  const button = element('button', { type: 'button', textContent: words.saveRules(name) });
  button.addEventListener('click', () => {
    const link = element('a', { download: name, href: URL.createObjectURL(new Blob([text], { type: 'application/xml' })) });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return button;
}

// A value that is complained of, where it stands.
function markWrong(findings) {
  for (const row of within('figures').querySelectorAll('.fact')) {
    const field = row.querySelector('input');
    const isWrong = field !== null && row.classList.contains('told') && findings.some(line => line.includes(field.value.trim()));
    row.classList.toggle('wrong', isWrong);
    field?.setAttribute('aria-invalid', String(isWrong));
    field?.setAttribute('aria-describedby', isWrong ? 'edit-problems' : '');
  }
}

function showChanges({ findings, changes }, words, open) {
  const { moves = [], proof, unproved = [], files = [] } = changes;
  const harsher = moves.filter(move => move.direction === 'harsher').length;
  markWrong(findings);
  within('undo').hidden = session.edits.size === 0;
  within('problems').replaceChildren(...findings.map(line => element('li', { textContent: line })));
  within('sum').textContent = session.edits.size === 0 ? words.nothingEdited : findings.length > 0 ? words.badRules : words.moved(session.edits.size, harsher, moves.length - harsher);
  within('moves').replaceChildren(...moves.map(move => moveOf(move, words, open)));
  within('proof').replaceChildren(...[proof, ...unproved.map(({ text }) => `${words.notProved}${text}`)].filter(Boolean).map(line => element('p', { textContent: line })));
  within('files').replaceChildren(...files.map(file => saveButton(file, words)));
}

async function askChanges(words, open) {
  const run = ++session.run;
  within('sum').textContent = words.comparing;
  try {
    const answer = await ask(`revise?offence=${encodeURIComponent(session.offence)}&lang=${words.tag}`, { method: 'POST', body: editLines() });
    if (run === session.run) showChanges(answer, words, open);
  } catch (problem) {
    if (run !== session.run) return;
    showChanges({ findings: [problem.message], changes: {} }, words, open);
  }
}

// Places of another offence are others; what was written there is kept for when it comes back.
async function learn(offence, words) {
  const figures = await ask(`figures?offence=${encodeURIComponent(offence)}&lang=${words.tag}`);
  if (offence !== session.offence) {
    session.edits = session.kept.get(offence) ?? new Map();
    session.kept.set(offence, session.edits);
  }
  Object.assign(session, { offence, figures });
}

// `hooks`: the words now, the offence now, what shows a case file, and what is to be done when the rules are others.
export function startEditing({ words, offence, open, edited }) {
  const again = () => askChanges(words(), open);
  const onEdit = () => {
    clearTimeout(session.timer);
    session.timer = setTimeout(() => { again(); edited(); }, WAIT_MS);
  };
  const showAll = () => { showFigures(words(), onEdit); return again(); };
  within('undo').addEventListener('click', () => { session.edits.clear(); showAll(); edited(); within('filter').focus(); }); // the button is gone
  within('filter').addEventListener('input', () => {
    const text = within('filter').value.trim().toLowerCase();
    for (const row of within('figures').querySelectorAll('.fact')) row.hidden = !row.textContent.toLowerCase().includes(text);
    if (text !== '') for (const group of within('figures').querySelectorAll('details')) group.open = true;
  });
  return {
    lines: editLines,
    // When the offence or the language is another.
    learn: () => learn(offence(), words()),
    show: showAll,
  };
}
