// The page: what is filled in becomes a case, the engine decides it, its answer is shown. No rule is known here.
import { ask, canEdit } from './ask.js';
import { allWords } from './words.js';
import { caseOf, dig, fromHash, kindOf, newCase, put, setKind, textOf, toHash } from './case.js';
import { fieldOf } from './fields.js';
import { changeOf } from './changes.js';
import { nameOfReading, readingGroups } from './readings.js';
import { monthAt, placeOfMonth, showTimes, useDays } from './timeline.js';
import { startPractice } from './practice.js';

const at = id => document.getElementById(id);
const WAIT_MS = 120, NOT_ASKED = -1;
const state = { tag: navigator.language.startsWith('zh') ? 'zh' : 'en', offences: [], fields: new Map(), made: null, run: 0, using: 0, view: 'case', under: 'old', reading: '' };
const words = () => ({ ...allWords[state.tag], tag: state.tag });

// ---- asking the engine ----

let timer;
function decideSoon() {
  tell('');
  clearTimeout(timer);
  timer = setTimeout(decide, WAIT_MS);
  at('text').value = JSON.stringify(state.made, null, 2);
  history.replaceState(null, '', `#${toHash(state.made)}`);
}

// What the case comes to by the rules as they are, and as they are edited where they are.
async function askBoth(body) {
  const lines = editing?.lines() ?? '';
  const reading = state.reading === '' ? '' : `&reading=${encodeURIComponent(state.reading)}`;
  if (lines === '') return { old: await ask(`check?lang=${state.tag}${reading}`, { method: 'POST', body }) };
  const offence = encodeURIComponent(state.made.charges[0].offence);
  return ask(`both?offence=${offence}&lang=${state.tag}${reading}`, { method: 'POST', body: `${lines}\n\n${body}` });
}

// An answer that a later question overtook is dropped.
async function decide() {
  const run = ++state.run;
  at('report').classList.add('stale');
  try {
    const body = JSON.stringify(state.made);
    const answers = await askBoth(body);
    // Which readings there are is said of the case as it is read by default.
    const told = state.reading === '' ? answers.old : await ask(`check?lang=${state.tag}`, { method: 'POST', body });
    if (run === state.run) show(answers, told.record?.charges[0]?.readings ?? []);
  } catch (problem) {
    if (run === state.run) fail(problem instanceof TypeError ? words().gone : problem.message);
  }
}

function fail(text) {
  at('problems').replaceChildren(Object.assign(document.createElement('li'), { textContent: text }));
}

// What was done, of which nothing else on the page speaks.
function tell(text) { at('said').textContent = text; }

// What the page is about in the view that is shown: where the keyboard goes on.
function goToContent() { document.querySelector('main:not([hidden]) [tabindex="-1"]').focus(); }

// ---- showing an answer ----

// The engine's own names of the tiers, as its report has them.
function tierName(rank) {
  const name = at('report').querySelector(`.steps .rank-${rank} strong`)?.textContent;
  return name ?? (rank === 0 ? words().none : words().rank(rank));
}

function showTier(charge) {
  const { floor, ceiling, decided } = charge;
  at('tier').className = `rank-${ceiling.rank}`;
  at('tier').textContent = decided ? tierName(floor.rank) : tierName(floor.rank) + words().to + tierName(ceiling.rank);
}

function showNext(charge) {
  const asked = (charge.missing ?? []).map(missing => missing.fact).filter(id => state.fields.has(id));
  const next = at('next');
  next.replaceChildren();
  if (asked.length > 0 && !charge.decided) {
    const field = state.fields.get(asked[0]);
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: field.fact[`ask_${state.tag}`] });
    button.addEventListener('click', field.focus);
    next.append(words().next, button);
  }
  return asked;
}

function showChanges(charge) {
  const buttons = (charge.changes ?? []).map(change => changeOf(change, charge, { words: words(), fields: state.fields, tierName }))
    .filter(change => change !== null).map(change => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: change.label, className: `rank-${change.rank}` });
      button.addEventListener('click', () => { change.apply(state.made); refill(); decideSoon(); goToContent(); }); // the button will be gone
      const entry = document.createElement('li');
      entry.append(button);
      return entry;
    });
  at('changes').hidden = buttons.length === 0;
  at('changes').querySelector('ul').replaceChildren(...buttons);
}

// Another reading is a switch: the case is asked about under it, and all that is shown is so read.
function showReadings(rows) {
  const choose = row => {
    state.reading = row === undefined ? '' : nameOfReading(row);
    decide();
  };
  const groups = readingGroups(rows, state.readings, words(), { chosen: state.reading, choose });
  const focused = document.activeElement?.closest('#readings') ? document.activeElement.id : '';
  at('readings').hidden = groups.length === 0;
  at('readings').querySelector('div').replaceChildren(...groups);
  if (focused !== '') at(focused)?.focus();
  at('reading-note').textContent = state.reading === '' ? '' : words().underReading;
}

// The figures that a fact is measured by, so that its slider reaches beyond them.
function learnLimits(charge) {
  for (const item of charge.items ?? [])
    for (const condition of item.conditions ?? []) {
      const figure = Number(String(condition.limit ?? item.limit ?? '').split('..')[0]);
      for (const id of condition.facts ?? []) if (figure > 0) state.fields.get(id)?.reach(figure);
    }
}

// Which rules the case is shown under is a switch, with what it comes to under either.
function showUnder(answers) {
  at('under').hidden = answers.now === undefined;
  if (answers.now === undefined) return answers.old;
  const tierOf = ({ record }) => {
    const charge = record?.charges[0];
    if (charge === undefined) return '—';
    const { floor, ceiling } = charge;
    return floor.rank === ceiling.rank ? floor[state.tag] : floor[state.tag] + words().to + ceiling[state.tag];
  };
  for (const [side, label] of [['old', words().oldRules], ['now', words().newRules]]) {
    at(`under-${side}`).textContent = label + tierOf(answers[side]);
    document.querySelector(`[name=under][value=${side}]`).checked = state.under === side;
  }
  return answers[state.under];
}

function show(answers, readings) {
  Object.assign(state, { answers, shownReadings: readings });
  const answer = showUnder(answers);
  at('problems').replaceChildren(...answer.findings.map(line =>
    Object.assign(document.createElement('li'), { textContent: line.replace(/^case:\d+(:\d+)?: /, '') })));
  if (answer.record === undefined) return;
  at('report').innerHTML = answer.report;
  if (state.made.id === undefined && state.made.title === undefined) at('report').querySelector('.case > header > h2')?.remove(); // a place in no file
  at('report').classList.remove('stale');
  const charge = answer.record.charges[0];
  if (charge === undefined) return;
  learnLimits(charge);
  showTier(charge);
  const asked = showNext(charge);
  for (const [id, field] of state.fields) field.show(state.made.facts?.[id], asked.indexOf(id));
  showChanges(charge);
  showReadings(readings);
  showTimes(state.made, { words: words(), tierName, move: moveConduct }).catch(problem => fail(problem.message));
}

// ---- the form ----

function say(id, value) {
  state.made.facts ??= {};
  if (value === '') delete state.made.facts[id]; else state.made.facts[id] = value;
  decideSoon();
}

function showFacts({ facts }) {
  const fields = facts.filter(fact => fact.kind !== 'count').map(fact => fieldOf(fact, words(), say));
  state.fields = new Map(fields.map(field => [field.fact.id, field]));
  at('rows').replaceChildren(...fields.map(field => field.row));
}

function moveConduct(text) {
  at('conduct-from').value = text;
  at('conduct-to').value = '';
  put(state.made, 'conduct', 'from', text);
  put(state.made, 'conduct', 'to', '');
  showTime();
  decideSoon();
}

function showTime() {
  const text = dig(state.made, 'conduct', 'from');
  const place = placeOfMonth(text);
  if (place !== null) at('time').value = place;
  at('time-shown').textContent = text;
}

function refill() {
  const made = state.made;
  at('offence').value = made.charges[0]?.offence;
  at('conduct-from').value = dig(made, 'conduct', 'from');
  at('conduct-to').value = dig(made, 'conduct', 'to');
  at('decision').value = dig(made, 'decision', 'on');
  at('region').value = textOf(made.region);
  for (const input of document.querySelectorAll('[name=kind]')) input.checked = input.value === kindOf(made);
  for (const input of document.querySelectorAll('[name=findings]')) input.checked = input.value === made.findings;
  showTime();
  for (const [id, field] of state.fields) field.show(made.facts?.[id], NOT_ASKED);
}

// What a later call overtook while the engine was asked is dropped.
async function use(made) {
  const using = ++state.using;
  state.made = made;
  state.reading = '';
  const wanted = made.charges[0]?.offence ?? state.offences[0].id;
  made.charges[0] ??= { offence: wanted };
  const named = state.offences.find(offence => [offence.id, offence.id.split('/')[1], offence.zh, offence.en].includes(wanted));
  if (named !== undefined) made.charges[0].offence = named.id;
  const { offence } = made.charges[0];
  const asked = `offence=${encodeURIComponent(offence)}&lang=${state.tag}`;
  const [facts, readings] = [await ask(`facts?${asked}`), await ask(`readings?${asked}`)];
  if (using !== state.using) return;
  showFacts(facts);
  state.readings = readings;
  await useDays(offence, `${new Date().getFullYear() + 2}-01-01`);
  if (using !== state.using) return;
  await editing?.learn();
  if (using !== state.using) return;
  refill();
  decideSoon();
  if (state.view === 'practice') await practice.show();
  if (state.view === 'edit') await editing.show();
}

function take(text) {
  let made;
  try { made = caseOf(text); } catch (problem) { return fail(problem.message); }
  return use(made).catch(problem => fail(problem.message));
}

function translate() {
  document.documentElement.lang = state.tag === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = words()[element.dataset.word];
  at('language').textContent = words().other;
  at('language').lang = state.tag === 'zh' ? 'en' : 'zh-CN';
  at('offence').replaceChildren(...state.offences.map(offence => new Option(`${offence[state.tag]}  ${offence.id}`, offence.id)));
}

function listen() {
  const on = (id, event, action) => at(id).addEventListener(event, action);
  const keep = (id, key, inner) => on(id, 'input', () => { put(state.made, key, inner, at(id).value.trim()); showTime(); decideSoon(); });
  keep('conduct-from', 'conduct', 'from');
  keep('conduct-to', 'conduct', 'to');
  keep('decision', 'decision', 'on');
  on('time', 'input', () => moveConduct(monthAt(Number(at('time').value))));
  on('region', 'input', () => { const text = at('region').value.trim(); if (text === '') delete state.made.region; else state.made.region = text; decideSoon(); });
  for (const input of document.querySelectorAll('[name=kind]')) input.addEventListener('change', () => { setKind(state.made, input.value); decideSoon(); });
  for (const input of document.querySelectorAll('[name=findings]')) input.addEventListener('change', () => { state.made.findings = input.value; decideSoon(); });
  for (const input of document.querySelectorAll('[name=under]')) input.addEventListener('change', () => { state.under = input.value; show(state.answers, state.shownReadings); });
  on('offence', 'change', () => { state.made.charges[0].offence = at('offence').value; use(state.made); });
  on('filter', 'input', () => { const text = at('filter').value.trim().toLowerCase(); for (const field of state.fields.values()) field.row.hidden = !field.row.textContent.toLowerCase().includes(text); });
  on('skip', 'click', goToContent);
  on('to-report', 'click', goToContent);
  on('take', 'click', () => take(at('text').value));
  on('open', 'click', () => at('file').click());
  on('file', 'change', async () => { if (at('file').files[0]) await take(await at('file').files[0].text()); at('file').value = ''; });
  on('save', 'click', save);
  on('share', 'click', share);
  on('print', 'click', () => window.print());
  on('clear', 'click', () => use(newCase(at('offence').value)));
  on('language', 'click', () => { state.tag = state.tag === 'zh' ? 'en' : 'zh'; translate(); use(state.made); });
  at('facts').addEventListener('submit', event => event.preventDefault());
}

function save() {
  const link = Object.assign(document.createElement('a'), { download: `${state.made.id ?? 'case'}.json`, href: URL.createObjectURL(new Blob([JSON.stringify(state.made, null, 2)], { type: 'application/json' })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function share() {
  try { await navigator.clipboard.writeText(location.href); tell(words().copied); } catch { tell(words().copy); }
}

let practice, editing;

function look(view) {
  state.view = view;
  for (const input of document.querySelectorAll('[name=view]')) input.checked = input.value === view;
  for (const part of document.querySelectorAll('main')) part.hidden = part.dataset.view !== view;
  tell('');
  for (const id of ['open', 'save', 'share', 'clear']) at(id).hidden = view !== 'case';
  if (view === 'practice') practice.show().catch(problem => fail(problem.message));
  if (view === 'edit') editing.show().catch(problem => fail(problem.message));
}

// The facts of a question as a case.
function openCase(text) {
  look('case');
  goToContent();
  return take(text);
}

// Only where the engine compares rules: the program does, the file that carries its own engine does not.
async function beginEditing() {
  if (!canEdit) {
    for (const part of [document.querySelector('[name=view][value=edit]').parentElement, at('edit')]) part.remove();
    return;
  }
  const { startEditing } = await import('./editing.js');
  editing = startEditing({ words, offence: () => state.made.charges[0].offence, open: openCase, edited: decideSoon });
}

async function begin() {
  state.offences = await ask('offences');
  at('time').max = placeOfMonth(`${new Date().getFullYear() + 1}-12`);
  at('time').value = at('time').max;
  await beginEditing();
  practice = startPractice({ words, offence: () => at('offence').value, open: openCase });
  for (const input of document.querySelectorAll('[name=view]')) input.addEventListener('change', () => look(input.value));
  translate();
  listen();
  let made = newCase(state.offences[0].id);
  try { if (location.hash.length > 1) made = fromHash(location.hash.slice(1)); } catch { /* no case in the link: an empty one */ }
  await use(made);
}

begin().catch(problem => fail(problem.message));
