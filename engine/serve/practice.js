// Exercises: a question as the engine made it, an answer as it was given, what the engine says to it. No key is known here.
import { ask } from './ask.js';

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
const letterOf = index => String.fromCharCode(65 + index);
const MANY_SEEDS = 1e9;
const SHOWN_MS = 30; // so that the browser paints what is said before the engine is asked

const session = { kinds: [], question: null, line: '', seed: 0, answered: 0, right: 0, run: 0 };
const within = id => document.getElementById(`practice-${id}`);

// ---- a question ----

function choicesOf(part, name) {
  return part.options.map((option, i) => element('label', { className: 'option' },
    element('input', { type: part.form === 'all' ? 'checkbox' : 'radio', name, value: letterOf(i) }), element('span', {}, `${letterOf(i)}. ${option.text}`)));
}

function writtenAnswer(part, words) {
  const input = element('input', { type: 'text', autocomplete: 'off', className: 'typed' });
  input.setAttribute('aria-label', words.yourAnswer);
  input.placeholder = part.form === 'order' ? words.orderHint : words.numberHint;
  const cases = part.form === 'order' ? [element('ol', { className: 'cases', type: 'A' }, ...part.options.map(option => element('li', { textContent: option.text })))] : [];
  return [...cases, input];
}

function answerIn(form) {
  const chosen = [...form.querySelectorAll('input:checked')].map(input => input.value);
  return chosen.length > 0 ? chosen.join(',') : form.querySelector('input.typed')?.value.trim() ?? '';
}

// ---- what is said to an answer ----

function feedbackOf(part, said, words) {
  if (said.read === undefined) return [words.unread];
  const chosen = said.read.split(',').map(letter => part.options[letter.charCodeAt(0) - 65]);
  const byMistake = part.options.filter(option => option.mistake !== undefined && option.mistake === said.mistake);
  const told = part.form === 'one' || part.form === 'all' ? chosen : part.form === 'order' ? [] : byMistake.slice(0, 1);
  return told.filter(option => option?.feedback && (said.points === said.of || !option.right)).map(option => option.feedback);
}

function judge(form, part, said, words) {
  const right = said.points === said.of;
  const lines = feedbackOf(part, said, words);
  const tiers = part.form === 'order' ? [part.options.map((option, i) => `${letterOf(i)}: ${option.feedback}`).join(words.between)] : [];
  const outcome = form.querySelector('[role=status]');
  outcome.className = right ? 'said right' : 'said mistaken';
  outcome.replaceChildren(element('strong', { textContent: right ? words.isRight : words.isWrong }),
    ...[...new Set(lines)].filter(line => !right || part.form === 'all').map(line => element('p', { textContent: line })),
    ...right && part.form !== 'order' ? [] : [element('p', { textContent: `${words.key}${said.key}` })], ...tiers.map(line => element('p', { textContent: line })));
  for (const input of form.querySelectorAll('input, button')) input.disabled = true;
}

// A part is a question of one point, or a step of a case in steps; `next` is what comes after its answer.
function partOf(part, place, words, next) {
  const name = `practice-part-${place}`;
  const isWritten = part.form === 'number' || part.form === 'order';
  const form = element('form', { className: 'part', autocomplete: 'off' },
    element('fieldset', {}, element('legend', { textContent: part.ask }), ...isWritten ? writtenAnswer(part, words) : choicesOf(part, name)),
    element('button', { type: 'submit', textContent: words.answer }), element('div', {}));
  form.lastChild.setAttribute('role', 'status');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = answerIn(form);
    if (answer === '') { form.lastChild.textContent = words.answerFirst; return; }
    try {
      const body = `${session.line}\n${JSON.stringify([{ student: '1', question: place, answer }])}`;
      const graded = await ask(`grade?lang=${words.tag}`, { method: 'POST', body });
      const said = graded.answers.find(entry => `1${entry.step === undefined ? '' : `.${entry.step}`}` === place);
      session.answered += said.of;
      session.right += said.points;
      judge(form, part, said, words);
      within('score').textContent = words.score(session.right, session.answered);
      next();
    } catch (problem) { form.lastChild.textContent = problem.message; }
  });
  return form;
}

function showWorked(words, open) {
  const { worked } = session.question;
  within('after').replaceChildren(element('h2', { textContent: words.worked }), ...worked.split('\n').map(line => element('p', { textContent: line })));
  if (session.question.form === 'order') return;
  const button = element('button', { type: 'button', textContent: words.tryCase });
  button.addEventListener('click', () => open(session.question.case));
  within('after').append(button);
}

function showQuestion(words, open) {
  const { question } = session;
  const steps = question.steps ?? [question];
  within('story').replaceChildren(...question.story.split('\n').map(line => element('p', { textContent: line })));
  within('after').replaceChildren();
  within('parts').replaceChildren();
  const showPart = index => {
    if (index === steps.length) return showWorked(words, open);
    const place = question.steps === undefined ? '1' : `1.${index + 1}`;
    const form = partOf(steps[index], place, words, () => showPart(index + 1));
    within('parts').append(form);
    if (index > 0) form.querySelector('input').focus();
  };
  showPart(0);
}

// ---- what is asked ----

async function askQuestion(offence, words, open) {
  const run = ++session.run;
  const kind = within('kind').value;
  within('problem').textContent = words.wait;
  await new Promise(done => setTimeout(done, SHOWN_MS));
  try {
    const question = await ask(`exercise?offence=${encodeURIComponent(offence)}&lang=${words.tag}&seed=${session.seed}${kind === '' ? '' : `&kind=${kind}`}`);
    if (run !== session.run) return;
    session.question = question;
    session.line = JSON.stringify(question);
    within('problem').textContent = '';
    showQuestion(words, open);
  } catch (problem) {
    if (run !== session.run) return;
    for (const id of ['story', 'parts', 'after']) within(id).replaceChildren();
    within('problem').textContent = problem.message;
  }
}

async function showKinds(words) {
  session.kinds = await ask(`kinds?lang=${words.tag}`);
  const chosen = within('kind').value;
  within('kind').replaceChildren(new Option(words.anyKind, ''), ...session.kinds.map(kind => new Option(kind.name, kind.id)));
  within('kind').value = chosen;
}

// `hooks`: the words now, the offence now, and what shows a case file.
export function startPractice({ words, offence, open }) {
  const again = () => askQuestion(offence(), words(), open);
  const another = () => { session.seed = 1 + Math.floor(Math.random() * MANY_SEEDS); within('seed').value = session.seed; return again(); };
  within('next').addEventListener('click', another);
  within('kind').addEventListener('change', again);
  within('seed').addEventListener('change', () => { session.seed = Math.max(1, Math.floor(Number(within('seed').value)) || 1); within('seed').value = session.seed; again(); });
  return {
    // When it comes into view, and when language or offence are others.
    async show() {
      await showKinds(words());
      within('score').textContent = session.answered > 0 ? words().score(session.right, session.answered) : '';
      return session.seed === 0 ? another() : again();
    },
  };
}
