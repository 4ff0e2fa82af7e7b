// A browser driven over a pipe: what a person does on the page, and what is then to be seen.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST_MS = 30000, LONGEST_RUN_MS = 600000;

export async function openBrowser(width = 1280, height = 900) {
  const profile = mkdtempSync(join(tmpdir(), 'sill-page-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn('chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const waiting = new Map(), complaints = [], loads = new Set();
  let count = 0, rest = '';
  const kill = setTimeout(() => child.kill('SIGKILL'), LONGEST_RUN_MS);
  const ended = new Promise(done => child.on('exit', done));
  child.on('exit', () => waiting.forEach(answer => answer({ error: { message: 'the browser ended' } })));
  child.stdio[4].on('data', bytes => {
    rest += bytes;
    for (let end; (end = rest.indexOf('\0')) >= 0; rest = rest.slice(end + 1)) {
      const message = JSON.parse(rest.slice(0, end));
      waiting.get(message.id)?.(message);
      if (message.method === 'Page.loadEventFired') loads.forEach(done => done());
      if (message.method === 'Runtime.exceptionThrown') complaints.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
      if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') complaints.push(message.params.entry.text);
    }
  });
  // What a page that is being left is asked may never be answered.
  const send = (method, params = {}, sessionId) => new Promise((done, failed) => {
    const id = ++count;
    const late = setTimeout(() => waiting.get(id)?.({ error: { message: `${method}: no answer` } }), LONGEST_MS);
    waiting.set(id, message => { clearTimeout(late); waiting.delete(id); message.error ? failed(new Error(message.error.message)) : done(message.result); });
    child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
  const { targetInfos } = await send('Target.getTargets');
  const { sessionId } = await send('Target.attachToTarget', { targetId: targetInfos.find(t => t.type === 'page').targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`);
  const size = (w, h) => call('Emulation.setDeviceMetricsOverride', { width: w, height: h, deviceScaleFactor: 1, mobile: false });
  await size(width, height);
  const evaluate = async expression => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // Waits until the expression is true. A page that is being left cannot be asked: that is not yet. What was to be seen at last
  // goes into the complaint.
  const until = async (expression, what = expression) => {
    const end = Date.now() + LONGEST_MS;
    let trouble = '';
    const isTrue = () => evaluate(expression).catch(problem => { trouble = problem.message; return false; });
    while (!(await isTrue()))
      if (Date.now() > end) throw new Error(`not seen: ${what}\n${trouble}\n${await evaluate('document.body.innerText.slice(-1500)').catch(String)}`);
      else await new Promise(done => setTimeout(done, 30));
  };
  // There when all of the page has been loaded, so that nothing is asked of the one before.
  const go = async url => {
    const loaded = new Promise((done, failed) => {
      const late = setTimeout(() => failed(new Error(`not loaded: ${url}`)), LONGEST_MS);
      const seen = () => { clearTimeout(late); loads.delete(seen); done(); };
      loads.add(seen);
    });
    await Promise.all([loaded, call('Page.navigate', { url })]);
  };
  const point = async selector => {
    await evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`);
    return evaluate(`(() => { const r = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`);
  };
  const press = (key, code, windowsVirtualKeyCode) => ['keyDown', 'keyUp'].reduce((last, type) =>
    last.then(() => call('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode })), Promise.resolve());
  const click = async selector => {
    const at = await point(selector);
    for (const type of ['mousePressed', 'mouseReleased']) await call('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  };
  return {
    evaluate, until, click, size, press, complaints, call,
    go,
    async type(selector, text) { await evaluate(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.focus(); e.select?.(); })()`); await call('Input.insertText', { text }); },
    text: selector => evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`),
    async picture(path) { writeFileSync(path, Buffer.from((await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true })).data, 'base64')); },
    async close() { clearTimeout(kill); await send('Browser.close').catch(() => {}); await ended; rmSync(profile, { recursive: true, force: true }); },
  };
}

// The page of `sill serve`, and how to end it.
export async function openPage(command, args = []) {
  const child = spawn(command, ['serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const link = await new Promise((done, failed) => {
    let text = '';
    child.stdout.on('data', bytes => { text += bytes; const found = /http:\S+/.exec(text); if (found) done(found[0]); });
    child.on('exit', status => failed(new Error(`sill serve ended with ${status}`)));
  });
  return { link, child, close: () => new Promise(done => { child.removeAllListeners('exit'); child.on('exit', done); child.kill('SIGINT'); }) };
}
