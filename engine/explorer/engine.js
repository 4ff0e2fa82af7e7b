// The engine in the browser: a module and rule files as bytes in, answers out, as the program that serves the page gives them.

const CATEGORIES = ['Cc', 'Cf', 'Cn', 'Co', 'Cs', 'Ll', 'Lm', 'Lo', 'Lt', 'Lu', 'Mc', 'Me', 'Mn', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Pe',
  'Pf', 'Pi', 'Po', 'Ps', 'Sc', 'Sk', 'Sm', 'So', 'Zl', 'Zp', 'Zs'].map(name => new RegExp(`^\\p{${name}}$`, 'u'));
const REWRITES = [text => text.toLowerCase(), text => text.normalize('NFKC'), text => text.toUpperCase()];

// The digits of a script stand together, from nought on.
function digitOf(sign) {
  const isDigit = code => /^\p{Nd}$/u.test(String.fromCodePoint(code));
  if (!isDigit(sign)) return -1;
  let first = sign;
  while (isDigit(first - 1)) first--;
  return (sign - first) % 10;
}

// What the engine asks of a page. `memory` gives its bytes as they are at that moment.
function helpers(memory) {
  return {
    page: {
      type: sign => sign > 0x10FFFF ? 2 : CATEGORIES.findIndex(category => category.test(String.fromCodePoint(sign))),
      digit: digitOf,
      rewrite(how, text, length, to, room) {
        const written = new TextEncoder().encode(REWRITES[how](new TextDecoder().decode(memory().slice(text, text + length))));
        memory().set(written.subarray(0, room), to);
        return Math.min(written.length, room);
      },
    },
    // The C library's files: there are none, and nothing is written.
    wasi_snapshot_preview1: { fd_close: () => 8, fd_seek: () => 8, fd_write: () => 8 },
  };
}

// Throws where the rules are refused. `answer` takes a path, an object of what is asked and a body, and gives a text; it throws
// where the engine gives none.
export async function startEngine(module, rules) {
  let memory = null;
  const { instance } = await WebAssembly.instantiate(module, helpers(() => new Uint8Array(memory.buffer)));
  const engine = instance.exports;
  memory = engine.memory;
  engine._initialize();
  const put = text => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const at = engine.page_room(bytes.length) >>> 0;
    const room = new Uint8Array(memory.buffer, at, bytes.length + 1);
    room.set(bytes);
    room[bytes.length] = 0;
    return at;
  };
  const get = pointer => {
    const bytes = new Uint8Array(memory.buffer);
    const at = pointer >>> 0;
    return new TextDecoder().decode(bytes.subarray(at, bytes.indexOf(0, at)));
  };
  const fault = get(engine.page_rules(put(rules)));
  if (fault !== '') throw new Error(fault);
  return (path, query, body) => {
    const lines = Object.entries(query).map(([name, value]) => `${name}=${String(value).replaceAll('\n', ' ')}\n`).join('');
    const given = [put(path), put(lines), ...body === undefined ? [] : [put(body)]];
    const answer = get(engine.page_answer(given[0], given[1], given[2] ?? 0));
    for (const room of given) engine.page_drop(room);
    if (engine.page_status() !== 200) throw new Error(answer);
    return answer;
  };
}
