// What would change the result, as the engine says it, as something that can be done to the case.

// Whole and decimal figures exactly: the engine's are decimals with at most a few places.
function split(text) {
  const [whole, places = ''] = text.replace('-', '').split('.');
  return { sign: text.startsWith('-') ? -1n : 1n, digits: BigInt(whole + places), places: places.length };
}
function scaled({ sign, digits, places }, to) { return sign * digits * 10n ** BigInt(to - places); }
function written(value, places) {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return value < 0n ? `-${text}` : text;
}
export function add(a, b) {
  const [x, y] = [split(a), split(b)];
  const places = Math.max(x.places, y.places);
  return written(scaled(x, places) + scaled(y, places), places);
}
export const subtract = (a, b) => add(a, b.startsWith('-') ? b.slice(1) : `-${b}`);

// The ends of what the case says of a fact: "20000..29999.99" or one figure; nothing said is nothing.
function endsOf(charge, id) {
  const stated = (charge.stated ?? []).find(entry => entry.fact === id)?.value ?? '0';
  const [low, high = low] = String(stated).split('..');
  return /^\d/.test(low) ? { low, high: high || low } : { low: '0', high: '0' };
}

const setFact = (made, id, value) => { made.facts = { ...made.facts, [id]: value }; };

function setClause(made, change, value) {
  const finding = { item: change.clause, value };
  if (change.clause_instrument !== undefined) finding.instrument = change.clause_instrument;
  made.finding = [...[made.finding ?? []].flat().filter(other => other.item !== finding.item), finding];
}

// Less by more than the distance: one smallest step more; a whole number of what is counted, a fen of what is paid.
const stepOf = field => field.fact.unit === 'yuan' ? '0.01' : '1';

// Of a sum that may grow in any of its parts: the part that the case speaks of, else the first.
function factOf(change, charge) {
  if (change.what !== 'more' || change.facts === undefined) return change.fact;
  const stated = new Set((charge.stated ?? []).map(entry => entry.fact));
  return change.facts.find(id => stated.has(id)) ?? change.facts[0];
}

// An event that lies so many years, months or days before the conduct; one without a time has no action.
function datedAction(change) {
  const unit = ['years', 'months', 'days'].find(name => change[name] !== undefined);
  return unit === undefined ? null : made => setFact(made, change.fact, `within ${change[unit]} ${unit}`);
}

// What the case says as a range grows at both its ends; as one figure that cannot be written into the field.
function growsAsRange(change, charge) {
  const { low, high } = endsOf(charge, change.fact);
  return change.rank_at_most !== undefined && low !== high;
}

function actionOf(change, charge, fields) {
  const field = fields.get(change.fact);
  if (change.clause !== undefined) return made => setClause(made, change, change.what === 'found' ? 'yes' : 'no');
  if (field === undefined) return null;
  if (change.what === 'found' && field.fact.kind === 'date') return datedAction(change);
  if (change.what === 'found' || change.what === 'not-found') return made => setFact(made, change.fact, change.what === 'found' ? 'yes' : 'no');
  if (change.what === 'more' && growsAsRange(change, charge)) return null;
  if (change.what === 'more') return made => setFact(made, change.fact, add(endsOf(charge, change.fact).low, change.distance));
  if (change.what === 'less' && (change.facts ?? []).length <= 1)
    return made => setFact(made, change.fact, subtract(subtract(endsOf(charge, change.fact).high, change.distance), stepOf(field)));
  return null;
}

function nameOf(change, words, fields) {
  if (change.clause !== undefined) return `${words.clause} ${change.clause}`;
  return fields.get(change.fact)?.fact[words.tag] ?? change.fact;
}

const grouped = figure => figure.replace(/^\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));

// More than so much less: of what is counted one more, as it is then done.
function lessOf({ distance }, words, field, unit) {
  if (field?.fact.unit !== 'yuan' && !distance.includes('.')) return `${words.lessBy}${grouped(add(distance, '1'))} ${unit}`;
  return Number(distance) === 0 ? words.lessAtAll : `${words.less_}${grouped(distance)} ${unit}`;
}

function saidOf(change, words, fields) {
  const unit = fields.get(change.fact)?.fact[`unit_${words.tag}`] ?? '';
  switch (change.what) {
  case 'more': return `${words.more_}${grouped(change.distance)} ${unit}`;
  case 'less': return lessOf(change, words, fields.get(change.fact), unit);
  case 'found': return words.found;
  default: return words.notFound;
  }
}

// A label and what to do; null where the form cannot do it.
export function changeOf(found, charge, { words, fields, tierName }) {
  const change = { ...found, fact: factOf(found, charge) };
  const apply = actionOf(change, charge, fields);
  if (apply === null) return null;
  const tiers = [change.rank, ...change.rank_at_most === undefined ? [] : [change.rank_at_most]].map(tierName).join(words.to);
  const label = `${nameOf(change, words, fields)}${words.colon}${saidOf(change, words, fields)} → ${tiers}`;
  return { label, rank: change.rank, apply };
}
