// The law in time as a line: where the law of the offence changes, what the same facts come to on each stretch, and the conduct as
// what is dragged along it. What a stretch comes to is the engine's word.
import { ask } from './ask.js';
import { dig } from './case.js';

const FIRST_DAY = '1997-01-01';
const MONTHS = 12;
const line = { days: [], until: '', asked: '', run: 0 };
const stands = id => document.getElementById(id);

const firstYear = Number(FIRST_DAY.slice(0, 4));
export const monthAt = place => `${firstYear + Math.floor(place / MONTHS)}-${String(place % MONTHS + 1).padStart(2, '0')}`;
export function placeOfMonth(text) {
  const month = /^(\d{4})-(\d\d)/.exec(text);
  return month === null ? null : (Number(month[1]) - firstYear) * MONTHS + Number(month[2]) - 1;
}

const wayTo = day => 100 * (Date.parse(day) - Date.parse(FIRST_DAY)) / (Date.parse(line.until) - Date.parse(FIRST_DAY));

// Stretches of days on which the law is one, as far as the line goes.
function stretches() {
  const inside = line.days.filter(day => day > FIRST_DAY && day < line.until);
  return [FIRST_DAY, ...inside].map((from, i) => ({ from, to: inside[i] ?? line.until }));
}

// The case with its conduct on the first day of each stretch; judged before that, it is not asked.
function casesOn(made) {
  const decided = /^\d{4}-\d\d-\d\d$/.exec(dig(made, 'decision', 'on'))?.[0] ?? '9999';
  const { expect: _, ...kept } = made;
  return stretches().map((stretch, i) => ({ ...stretch, made: { ...kept, id: String(i), conduct: { from: stretch.from } } })).filter(({ from }) => from <= decided);
}

function tierOf({ floor, ceiling }, tierName, words) {
  return floor.rank === ceiling.rank ? tierName(floor.rank) : tierName(floor.rank) + words.to + tierName(ceiling.rank);
}

function stretchOf({ from, to }, charge, { tierName, words, move }) {
  const rank = charge === undefined ? '' : `rank-${charge.ceiling.rank}${charge.decided ? '' : ' open'}`;
  const bar = Object.assign(document.createElement('span'), { className: rank });
  bar.style.left = `${wayTo(from)}%`;
  bar.style.width = `${wayTo(to) - wayTo(from)}%`;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: rank, textContent: words.since(from) + (charge === undefined ? words.unjudged : tierOf(charge, tierName, words)) });
  button.addEventListener('click', () => move(from));
  const entry = document.createElement('li');
  entry.append(button);
  return { bar, entry };
}

function draw(tiers, how) {
  const drawn = stretches().map((stretch, i) => stretchOf(stretch, tiers.get(String(i)), how));
  stands('strip').replaceChildren(...drawn.map(({ bar }) => bar));
  stands('stretches').replaceChildren(...drawn.map(({ entry }) => entry));
}

export async function useDays(offence, until) {
  line.until = until;
  line.asked = '';
  line.days = await ask(`days?offence=${encodeURIComponent(offence)}`);
}

// Asked anew where something else than the time of the conduct is another.
export async function showTimes(made, how) {
  const cases = casesOn(made);
  const asked = JSON.stringify([how.words.tag, cases.map(on => on.made)]);
  if (asked === line.asked) return;
  line.asked = asked;
  const run = ++line.run;
  const told = await ask(`tiers?lang=${how.words.tag}`, { method: 'POST', body: JSON.stringify(cases.map(on => on.made)) });
  if (run !== line.run) return;
  draw(new Map(told.tiers.filter(record => record.charges.length > 0).map(record => [record.case, record.charges[0]])), how);
}
