// Requests that no browser would make of its own accord, N of them, from a seed; then the page must still be there, and end when
// it is told to. Run with a program under ASan: hostile.mjs SILL N.
import { connect } from 'node:net';
import { openPage } from './browser.mjs';

const [SILL, N] = [process.argv[2], Number(process.argv[3])];
const AT_ONCE = 32, PATIENCE_MS = 4000;
let seed = 20261129;
const below = n => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % n; };
const one = list => list[below(list.length)];

const page = await openPage(SILL, ['--rules', 'rules']);
const { host, port, pathname: root } = new URL(page.link);
const body = '{"findings":"complete","charges":[{"offence":"cn/253-1"}],"conduct":"2018","facts":{"track":50}}';

// Bytes of a request that is nearly right, with something wrong in it.
function hostile() {
  const method = one(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'get', '', 'G'.repeat(9000), 'GET\0', 'TRACE']);
  const path = one([root, `${root}check`, `${root}facts?offence=%00`, `${root}facts?offence=${'9'.repeat(5000)}`, `${root}show?instrument=../../etc/passwd`,
    `${root}../../../etc/passwd`, `${root}%2e%2e/%2e%2e/etc/passwd`, `${root}check?as-of=${'%ff'.repeat(50)}`, root.slice(0, -2), '/', '*', '//', 'http://evil.example/', `${root}page.js/..`, '?', '\xff']);
  const length = one([body.length, 0, -1, 1e18, 'x', body.length + 5, 262145, '', '1, 2']);
  const headers = [`Host: ${one([host, host, host, 'localhost', 'evil.example', '', `${host}\r\nHost: ${host}`])}`, `Content-Length: ${length}`];
  if (below(4) === 0) headers.push(`Origin: ${one(['null', 'http://evil.example', `http://${host}`])}`);
  if (below(4) === 0) headers.push(one(['Transfer-Encoding: chunked', 'Expect: 100-continue', 'Upgrade: websocket', 'Connection: close', 'X'.repeat(70000), 'A: b\r\n c', ': none', 'Cookie: \0']));
  const sent = one([body, '', '[', '{"facts":{"track":1e999}}', '<case', '[[[[[[[['.repeat(400), '\0\xff\xfe', body + body, '5\r\nabcde\r\n0\r\n\r\n', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><case xmlns="urn:sill:case:1" id="&b;"/>']);
  const text = `${method} ${path} ${one(['HTTP/1.1', 'HTTP/1.0', 'HTTP/9', ''])}\r\n${headers.join('\r\n')}\r\n\r\n${sent}`;
  const bytes = Buffer.from(text, 'latin1');
  for (let n = below(3); n > 0 && bytes.length > 0; n--) bytes[below(bytes.length)] = below(256);
  return bytes.subarray(0, below(8) === 0 ? below(bytes.length) : bytes.length);
}

// What comes back until the connection ends; a server may also close at once.
const send = bytes => new Promise(done => {
  const socket = connect(Number(port), '127.0.0.1');
  const parts = [];
  const end = () => { socket.destroy(); done(Buffer.concat(parts).toString('latin1')); };
  socket.setTimeout(PATIENCE_MS, end);
  socket.on('data', part => { parts.push(part); if (below(2) === 0) end(); }).on('error', end).on('close', end);
  socket.write(bytes, () => { if (below(3) > 0) socket.end(); });
});

const good = `POST ${root}check HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const complaints = [];
let sent = 0;
async function visitor() {
  while (sent++ < N) {
    const answer = await send(hostile());
    if (/root:x:|Content-Type: text\/plain; charset=utf-8\r\n.*\/etc/s.test(answer)) complaints.push('a file of the machine came back');
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, visitor));
const last = await fetch(`${page.link}check`, { method: 'POST', body }).then(answer => answer.json(), problem => ({ problem }));
if (last.record?.charges?.[0]?.floor?.rank !== 1) complaints.push(`the page is gone: ${last.problem ?? JSON.stringify(last)}`);
const elsewhere = await send(Buffer.from(good.replace(`Host: ${host}`, 'Host: evil.example')));
if (!/^(HTTP\/1\.1 403|$)/.test(elsewhere)) complaints.push(`another host was let in: ${elsewhere.slice(0, 40)}`);
// A connection that stays open after its answer and is idle too long is never heard again.
const ended = await new Promise(done => {
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(good.replace('Connection: close\r\n', '')));
  socket.setTimeout(PATIENCE_MS, () => { socket.destroy(); done(false); });
  socket.on('data', () => {}).on('error', () => done(false)).on('end', () => done(true));
});
if (!ended) complaints.push('a connection stays open after its answer');
const status = await page.close();
if (status !== 0) complaints.push(`it ended with ${status}`);
complaints.forEach(complaint => console.log(`hostile: ${complaint}`));
console.log(`hostile: ${N} requests, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);
