// A case as the engine's JSON has it, made from and kept for the form. What the form has no field for is kept as it is.

const LISTS = ['defendant', 'fact', 'finding', 'assert', 'figure', 'charge', 'expect', 'batch', 'given'];

export const newCase = offence => ({ findings: 'partial', charges: [{ offence }] });

// An element of a case file is an object: attributes are keys, elements in it are lists or objects of their name.
function objectOf(element) {
  const object = Object.fromEntries([...element.attributes].filter(a => a.name !== 'xmlns').map(a => [a.name, a.value]));
  for (const child of element.children) {
    const name = child.localName;
    if (LISTS.includes(name)) (object[name] ??= []).push(objectOf(child));
    else object[name] = objectOf(child);
  }
  return object;
}

function parse(text) {
  if (!text.trimStart().startsWith('<')) {
    const parsed = JSON.parse(text);
    return Array.isArray(parsed) ? parsed[0] : parsed;
  }
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  const first = root.localName === 'case' ? root : root.querySelector('case');
  if (first === null || root.querySelector('parsererror') !== null) throw new SyntaxError('no case');
  return objectOf(first);
}

const listOf = (object, one, several) => [object[one], object[several]].flat().filter(entry => entry !== undefined);

// Facts of which only a value is said stand in `facts`, by id; others stay as they were written.
function gatherFacts(given) {
  const facts = {}, others = [];
  for (const part of listOf(given, 'fact', 'facts'))
    if (part.id === undefined) Object.assign(facts, part);
    else if (Object.keys(part).every(key => key === 'id' || key === 'value')) facts[part.id] = part.value;
    else others.push(part);
  for (const [id, value] of Object.entries(facts))
    if (value !== null && typeof value === 'object') { others.push({ id, ...value }); delete facts[id]; }
  return { facts, others };
}

// One name each for what may stand under two, at the place of the first, so that a report has everything in its order.
const ONE_NAME = { fact: 'facts', charge: 'charges', defendant: 'defendants' };
function partsOf(given) {
  const { facts, others } = gatherFacts(given);
  const several = {
    facts, fact: others,
    charges: listOf(given, 'charge', 'charges').map(c => typeof c === 'string' ? { offence: c } : c),
    defendants: listOf(given, 'defendant', 'defendants'),
  };
  const made = {};
  for (const [key, value] of Object.entries(given)) made[ONE_NAME[key] ?? key] = several[ONE_NAME[key] ?? key] ?? value;
  return { ...made, facts, charges: several.charges, ...others.length > 0 ? { fact: others } : {} };
}

// The text of a case file, XML or JSON, as one case in the form that is used here. Throws where it is neither.
export function caseOf(text) {
  const made = partsOf(parse(text));
  if (typeof made.conduct === 'string') made.conduct = { from: made.conduct };
  if (typeof made.decision === 'string') made.decision = { on: made.decision };
  return made;
}

// A member of a member, or nothing; an empty value takes it away.
export const dig = (object, key, inner) => object[key]?.[inner] ?? '';
export function put(object, key, inner, value) {
  const part = { ...object[key] };
  if (value === '') delete part[inner]; else part[inner] = value;
  if (Object.keys(part).length === 0) delete object[key]; else object[key] = part;
}

export const textOf = value => value === true ? 'yes' : value === false ? 'no' : value === null || value === undefined ? '' : String(value);

// Who is charged. A person need not be named; an organization must be.
export const kindOf = made => made.defendants?.[0]?.kind ?? 'person';
export function setKind(made, kind) {
  if (made.defendants === undefined && kind === 'person') return;
  made.defendants ??= [{ id: 'd' }];
  made.defendants[0] = { ...made.defendants[0], kind };
  for (const charge of made.charges) charge.defendant ??= made.defendants[0].id;
}

// The same case in the address: behind #, so that no server sees it.
export function toHash(made) {
  const bytes = new TextEncoder().encode(JSON.stringify(made));
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=*$/, '');
}
export function fromHash(hash) {
  const bytes = Uint8Array.from(atob(hash.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
  return caseOf(new TextDecoder().decode(bytes));
}
