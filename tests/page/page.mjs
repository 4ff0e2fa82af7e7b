// What a person does on the page, and what is then to be seen: on that of `sill serve`, then on the file of `sill explorer`, opened
// from the disk; run by tests/support/run-page.sh SILL.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser, openPage } from './browser.mjs';

const SILL = process.argv[2];
const work = mkdtempSync(join(tmpdir(), 'sill-page-'));
const served = await openPage(SILL, ['--rules', 'rules']);
const explorer = join(work, 'explorer.html');
assert.equal(spawnSync(SILL, ['explorer', '--rules', 'rules', '--output', explorer], { stdio: 'inherit' }).status, 0);
let link = served.link;
const browser = await openBrowser(1920, 1080);
const tier = text => browser.until(`/${text}/.test(document.getElementById('tier').textContent)`, `the tier ${text}`);
const value = (selector, key = 'value') => browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).${key}`);
const field = id => `#f-${id}`;
const fresh = async (hash = '') => {
  await browser.go('about:blank');
  await browser.go(link + hash);
  await browser.until("document.querySelectorAll('.fact').length > 5 && document.getElementById('tier').textContent !== ''");
  if (hash !== '') return;
  await browser.evaluate("document.getElementById('tier').textContent = ''; document.getElementById('offence').value = 'cn/253-1'; document.getElementById('offence').dispatchEvent(new Event('change'))");
  await browser.until("document.getElementById('f-track') !== null && document.getElementById('tier').textContent !== ''");
};
const language = tag => browser.evaluate(`document.documentElement.lang.startsWith('${tag}')`).then(is => is || browser.click('#language'));
const words = text => text.replace(/\s+/g, '');
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
const textOf = html => html.replace(/<[^>]*>/g, '').replace(/&([a-z0-9#]+);/g, (all, name) => signs[name] ?? all);
const complete = () => browser.click('[name=findings][value=complete] + span');

const steps = {
  async 'an empty case is open, and the first question leads to its field'() {
    await language('en');
    await tier(' to ');
    await browser.click('#next button');
    assert.equal(await browser.evaluate("document.activeElement.closest('.fact') !== null"), true);
  },
  async 'figures as judgments write them, and the tier at once'() {
    await complete();
    await browser.type('#conduct-from', '2018年5月');
    await browser.type(field('track'), '四十九条');
    await tier('^no threshold[^?]*reached$');
    await browser.type(field('track'), '50余条');
    await tier('^serious');
    await browser.type(field('gains'), '5万余元');
    await tier('^especially');
  },
  async 'a slider across the limit, by keys'() {
    await fresh();
    await complete();
    await browser.type('#conduct-from', '2018');
    await browser.type(field('track'), '49');
    await tier('^no threshold[^?]*reached$');
    await browser.evaluate(`document.querySelector('#f-track').parentElement.querySelector('[type=range]').focus()`);
    await browser.press('ArrowRight', 'ArrowRight', 39);
    assert.equal(await value(field('track')), '50');
    await tier('^serious');
    await browser.press('ArrowLeft', 'ArrowLeft', 37);
    await tier('^no threshold[^?]*reached$');
    await browser.type(field('track'), '0');
    await browser.evaluate(`document.querySelector('#f-track').parentElement.querySelector('[type=range]').focus()`);
    await browser.press('ArrowRight', 'ArrowRight', 39);
    assert.equal(await value(field('track')), '1', 'no key without effect');
    await browser.type(field('track'), '50');
    await tier('^serious');
  },
  async 'a button does what would change the result'() {
    const wanted = "[...document.querySelectorAll('#changes button')].find(b => b.className === 'rank-2' && b.textContent.includes('movement'))";
    await browser.until(`${wanted} !== undefined`);
    await browser.evaluate(`${wanted}.click()`);
    await tier('^especially');
  },
  async 'a wrong value is named, and the page goes on'() {
    await browser.type(field('track'), 'many');
    await browser.until("document.getElementById('problems').textContent.includes('many')");
    await browser.type(field('track'), '7');
    await tier('^no threshold[^?]*reached$');
    assert.equal(await browser.text('#problems'), '');
  },
  async 'the law in time: the same facts before the article'() {
    await browser.type(field('track'), '60');
    await tier('^serious');
    await browser.type('#conduct-from', '2008-01');
    await tier('^no threshold[^?]*reached$');
  },
  async 'both languages, and the facts stay'() {
    await browser.type('#conduct-from', '2018');
    await tier('^serious');
    await browser.click('#language');
    await tier('情节严重');
    assert.equal(await value(field('track')), '60');
    assert.equal(await browser.evaluate("document.documentElement.lang"), 'zh-CN');
    assert.match(await browser.text('#report'), /行踪轨迹信息/);
    await browser.click('#language');
    await tier('^serious');
  },
  async 'the case is in the link, behind its #, and nowhere else'() {
    const shared = await browser.evaluate('location.href');
    assert.ok(shared.startsWith(link + '#'));
    await fresh(shared.slice(link.length));
    assert.equal(await value(field('track')), '60');
    await tier('^serious');
  },
  async 'every sample comes to what the command says, word for word'() {
    const run = (name, format) => spawnSync(SILL, ['check', '--rules', 'rules', '--lang=en', `--format=${format}`, name], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
    for (const name of readdirSync('samples').filter(name => /\.(xml|json)$/.test(name))) {
      const path = join('samples', name), text = readFileSync(path, 'utf8');
      const [charge] = JSON.parse(run(path, 'json').split('\n')[0]).charges;
      if (charge === undefined) continue; // the page charges what its list says
      const { floor, ceiling } = charge;
      await browser.evaluate(`document.getElementById('report').replaceChildren(); document.getElementById('source').open = true; document.getElementById('text').value = ${JSON.stringify(text)}; document.getElementById('take').click()`);
      await browser.until(`document.querySelector('#report > *') !== null && document.querySelector('#tier.rank-${ceiling.rank}') !== null && !document.getElementById('report').classList.contains('stale')`, `${name}: rank ${ceiling.rank}`);
      assert.equal(await browser.text('#problems'), '', name);
      const named = `${floor.en}${ceiling.en}`.includes(' to '); // harm to health
      assert.ok(named || (await browser.text('#tier')).includes(' to ') === (floor.rank !== ceiling.rank), name);
      // Of the first case of the file, letter for letter; the form keeps facts in another order, hence sorted.
      const shown = words(await browser.evaluate("(document.querySelector('#report section') ?? document.getElementById('report')).textContent"));
      const said = words(textOf(run(path, 'html'))), at = said.indexOf(shown.slice(0, 40));
      assert.equal([...said.slice(at, at + shown.length)].sort().join(''), [...shown].sort().join(''), name);
    }
  },
  async 'the law in time as a line: a stretch moves the conduct'() {
    await fresh();
    await language('en');
    await complete();
    await browser.type(field('track'), '60');
    await browser.type('#conduct-from', '2018');
    await tier('^serious');
    await browser.until("document.querySelectorAll('#strip span').length > 3");
    const stretch = day => `[...document.querySelectorAll('#stretches button')].find(b => b.textContent.includes('${day}'))`;
    const ranked = (day, rank) => browser.until(`${stretch(day)}?.className === 'rank-${rank}'`, `the stretch from ${day} in rank ${rank}`);
    await ranked('2015-11-01', 1);
    await ranked('2009-02-28', 0);
    await browser.evaluate(`${stretch('2009-02-28')}.click()`);
    await tier('^no threshold[^?]*reached$');
    assert.equal(await value('#conduct-from'), '2009-02-28');
    await browser.evaluate("document.getElementById('time').focus()");
    await browser.press('End', 'End', 35);
    await tier('^serious');
    await browser.type(field('track'), '600');
    await ranked('2017-06-01', 2);
  },
  async 'another reading as a switch of all that is shown, and back'() {
    const text = readFileSync('tests/golden/text-readings-law/case.xml', 'utf8');
    const taken = spawnSync(SILL, ['check', '--rules', 'rules', '--format=json', 'tests/golden/text-readings-law/case.xml'], { encoding: 'utf8' });
    const [charge] = JSON.parse(taken.stdout.split('\n')[0]).charges, [row] = charge.readings;
    const isRange = ({ floor, ceiling }) => floor !== ceiling;
    assert.notEqual(isRange(row), !charge.decided, 'one of the two is a range, the other is none');
    await fresh();
    await language('en');
    await browser.evaluate(`document.getElementById('text').value = ${JSON.stringify(text)}; document.getElementById('take').click()`);
    await browser.until("document.querySelectorAll('#readings input').length === 2", 'two readings');
    const shown = range => browser.until(`document.getElementById('tier').textContent.includes(' to ') === ${range}`, range ? 'a range' : 'one tier');
    await shown(!charge.decided);
    await browser.click('#readings label:nth-of-type(2) input');
    await shown(isRange(row));
    assert.equal(await value('#tier', 'className'), `rank-${row.ceiling}`);
    assert.match(await browser.text('#reading-note'), /switched to/);
    // The report is what the command says under that reading, letter for letter.
    const name = `${row.instrument} ${row.item} ${row.reading}`;
    const said = words(textOf(spawnSync(SILL, ['check', '--rules', 'rules', '--lang=en', '--format=html', `--reading=${name}`, 'tests/golden/text-readings-law/case.xml'], { encoding: 'utf8' }).stdout));
    const seen = words(await browser.evaluate("(document.querySelector('#report section') ?? document.getElementById('report')).textContent"));
    assert.match(seen, /readaswasaskedfor/);
    const start = said.indexOf(seen.slice(0, 40));
    assert.equal([...said.slice(start, start + seen.length)].sort().join(''), [...seen].sort().join(''));
    await browser.click('#readings label:nth-of-type(1) input');
    await shown(!charge.decided);
    assert.equal(await browser.text('#reading-note'), '');
  },
  async 'an exercise: wrong, with its mistake; a case in steps to its end; its facts as a case'() {
    const seen = text => browser.until(`document.getElementById('practice-parts').textContent.includes(${JSON.stringify(text)})`);
    const set = (id, text) => browser.evaluate(`document.getElementById('practice-${id}').value = ${JSON.stringify(text)}; document.getElementById('practice-${id}').dispatchEvent(new Event('change'))`);
    const makeOne = kind => JSON.parse(spawnSync(SILL, ['exercise', 'cn/253-1', '--rules', 'rules', '--lang=en', `--kind=${kind}`, '--seed=1', '--count=1', '--format=json'], { encoding: 'utf8' }).stdout);
    const made = makeOne('steps');
    const [, day] = /<conduct from="([^"]+)"/.exec(makeOne('tier').case);
    await fresh();
    await language('en');
    await browser.click('[name=view][value=practice] + span');
    await browser.until("document.querySelector('#practice-parts .part') !== null", 'a question');
    await set('kind', 'steps');
    await set('seed', '1');
    await browser.until(`document.querySelectorAll('#practice-parts .part').length === 1 && document.querySelector('#practice-parts legend').textContent === ${JSON.stringify(made.steps[0].ask)}`, 'the first step');
    for (const [i, step] of made.steps.entries()) {
      const last = `#practice-parts .part:nth-child(${i + 1})`;
      const wrong = step.options.findIndex(option => !option.right && option.mistake);
      if (step.form === 'number') await browser.type(`${last} .typed`, step.options[wrong].text);
      else await browser.click(`${last} input[value=${String.fromCharCode(65 + wrong)}]`);
      await browser.click(`${last} button`);
      await browser.until(`document.querySelector('${last} .mistaken') !== null`, `step ${i + 1}`);
      assert.ok((await browser.text(`${last} .mistaken`)).includes(step.options[wrong].feedback), `step ${i + 1}`);
    }
    assert.match(await browser.text('#practice-score'), /^0 of /);
    await seen(made.steps[0].ask);
    assert.ok(words(await browser.text('#practice-after')).includes(words(made.worked)));
    await set('seed', '1');
    await browser.until("document.querySelectorAll('#practice-parts .part').length === 1 && document.querySelector('#practice-parts .part button').disabled === false", 'the same question again');
    await browser.click(`#practice-parts input[value=${made.steps[0].answer}]`);
    await browser.click('#practice-parts button');
    await browser.until("document.querySelector('#practice-parts .right') !== null", 'the right answer');
    assert.match(await browser.text('#practice-score'), /^1 of /);
    await browser.click('#language');
    await browser.until("/哪一罪名/.test(document.getElementById('practice-parts').textContent)", 'the question in Chinese');
    await browser.click('#language');
    await browser.until(`document.querySelector('#practice-parts legend')?.textContent === ${JSON.stringify(made.steps[0].ask)}`, 'the question in English');
    await set('kind', 'tier');
    await browser.until("/which tier/.test(document.querySelector('#practice-parts legend')?.textContent) && document.getElementById('practice-problem').textContent === ''", 'a question of one point');
    await browser.click('#practice-parts input[value=B]');
    await browser.click('#practice-parts button');
    await browser.until("document.querySelector('#practice-after button') !== null", 'the worked answer');
    await browser.click('#practice-after button');
    await browser.until(`document.getElementById('desk').hidden === false && document.getElementById('conduct-from').value === '${day}'`, 'the facts as a case');
  },
  async 'the rules edited: what moves is what sill diff says, and a witness is a case under both'() {
    await fresh();
    await language('en');
    if (link !== served.link) return assert.equal(await browser.evaluate("document.querySelector('[name=view][value=edit]')"), null);
    const row = where => `[...document.querySelectorAll('#edit-figures .fact')].find(r => r.querySelector('.cite').textContent === '${where}')`;
    const edit = (where, tag, text) => browser.evaluate(`(() => { const f = ${row(where)}.querySelector('${tag}'); f.value = ${JSON.stringify(text)}; f.dispatchEvent(new Event('input')); })()`);
    const sum = text => browser.until(`/${text}/.test(document.getElementById('edit-sum').textContent)`, `the sum ${text}`);
    const told = () => browser.evaluate("document.getElementById('edit-moves').innerText");
    await browser.click('[name=view][value=edit] + span');
    await browser.until(`${row('art. 5(1)(3)')} !== undefined`, 'the figures');
    await sum('Nothing is edited');
    assert.equal(await browser.evaluate("document.getElementById('edit-undo').hidden"), true);
    assert.match(await browser.evaluate("document.getElementById('edit-figures').textContent"), /5\(1\)\(3\)-5\(1\)\(5\), 5\(1\)\(7\)/);
    await edit('art. 5(1)(3)', 'input', '60');
    await sum('1 place edited: 0 kinds of cases harsher, [1-9]');
    // The same by the command: the file with that figure, all else as it is.
    const folder = join(work, 'rules'), path = join(folder, 'cn/fashi-2017-10.xml');
    cpSync('rules', folder, { recursive: true });
    const before = readFileSync(path, 'utf8'), after = before.replace('property" at-least="50"', 'property" at-least="60"');
    assert.notEqual(before, after);
    writeFileSync(path, after);
    const saved = await browser.evaluate(`fetch('revise?offence=cn/253-1&lang=en', { method: 'POST', body: '3\\tat-least\\t60' }).then(a => a.json())`);
    assert.deepEqual(saved.changes.files, [{ name: 'fashi-2017-10.xml', text: after }]);
    const { shifts } = JSON.parse(spawnSync(SILL, ['diff', '--format=json', '--lang=en', 'rules', folder], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);
    // What earlier conduct shares with conduct of the day the page tells once.
    const listed = list => list.map(({ direction, case: witness }) => `${direction} ${witness}`);
    assert.ok(listed(saved.changes.moves).every(move => listed(shifts).includes(move)));
    assert.ok(listed(shifts.filter(shift => !shift.earlier_law)).every(shift => listed(saved.changes.moves).includes(shift)));
    assert.match(await told(), /lighter[\s\S]*art\. 5\(1\)\(3\) of the old rules[\s\S]*smallest case: property-information records 50/);
    // Wrong, then a comparison, then a tier.
    await edit('art. 5(1)(3)', 'input', 'many');
    await sum('faults');
    assert.match(await browser.text('#edit-problems'), /bad-value: .*many/);
    assert.equal(await browser.evaluate(`${row('art. 5(1)(3)')}.querySelector('input').getAttribute('aria-invalid')`), 'true');
    await edit('art. 5(1)(3)', 'input', '50');
    await sum('Nothing is edited');
    await edit('art. 6(1)(1)', 'select', 'above');
    await sum('1 place edited: 0 kinds of cases harsher, [1-9]');
    assert.match(await told(), /profit from using the information in a lawful business 50,000 yuan/);
    await edit('art. 6(1)', 'select', 'especially-serious');
    await sum('2 places edited: [1-9]');
    await browser.evaluate(`${row('art. 6(1)')}.querySelector('button').click()`);
    await sum('1 place edited');
    await edit('art. 5(1)(3)', 'input', '60');
    await sum('2 places edited');
    // The witness: no tier any more, and back by the switch.
    await browser.evaluate("[...document.querySelectorAll('#edit-moves li')].find(l => l.innerText.includes('art. 5(1)(3)')).querySelector('button').click()");
    await browser.until("document.getElementById('desk').hidden === false && document.getElementById('under').hidden === false", 'the case under both');
    await tier('^serious');
    assert.match(await browser.text('#under'), /as they are: serious[\s\S]*as edited: no threshold/);
    const report = await browser.text('#report');
    await browser.click('[name=under][value=now]');
    await tier('^no threshold');
    assert.notEqual(await browser.text('#report'), report);
    assert.match(await browser.text('#report'), /60 records/);
    await browser.click('[name=view][value=edit] + span');
    await browser.evaluate("document.getElementById('edit-undo').click()");
    await sum('Nothing is edited');
    await browser.click('[name=view][value=case] + span');
    await browser.until("document.getElementById('under').hidden === true", 'one set of rules again');
    await tier('^serious');
  },
  async 'a link skips to the content of each view, and the case stays in the address'() {
    await fresh();
    await language('en');
    await browser.type('#conduct-from', '2018');
    await browser.type(field('track'), '60');
    await tier('^serious');
    const hash = await browser.evaluate('location.hash');
    for (const view of await browser.evaluate("[...document.querySelectorAll('[name=view]')].map(i => i.value)")) {
      await browser.click(`[name=view][value=${view}] + span`);
      await browser.evaluate("document.getElementById('skip').focus(); document.getElementById('skip').click()");
      assert.equal(await browser.evaluate("document.activeElement.closest('main')?.dataset.view"), view);
    }
    assert.equal(await browser.evaluate('location.hash'), hash);
    await browser.click('[name=view][value=case] + span');
  },
  async 'what changes the result leaves the keyboard at the result; that a link is copied is no problem of the case'() {
    await complete();
    await browser.evaluate("document.getElementById('tier').textContent = ''");
    await browser.type(field('track'), '61');
    await tier('^serious'); // of these facts: an answer to what was asked before would put other buttons in the place of the one with the keyboard
    await browser.until("!document.getElementById('report').classList.contains('stale') && document.querySelector('#changes button') !== null");
    await browser.evaluate("document.querySelector('#changes button').focus()");
    await browser.call('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
    await browser.press('Enter', 'Enter', 13);
    await browser.until("document.activeElement.id === 'result'");
    await browser.click('#share');
    await browser.until("document.getElementById('said').textContent !== ''");
    assert.equal(await browser.text('#problems'), '');
  },
  async 'no words are cut: lists show what is chosen, and nothing sticks out'() {
    // What a closed document has is not seen.
    const cut = `[...document.querySelectorAll('main:not([hidden]) select')].filter(list => list.checkVisibility()).filter(list => {
      const copy = Object.assign(document.createElement('span'), { textContent: list.selectedOptions[0]?.textContent });
      copy.style.cssText = 'position:absolute;visibility:hidden;white-space:pre;font:' + getComputedStyle(list).font;
      document.body.append(copy);
      const isCut = copy.offsetWidth > list.clientWidth - 20;
      copy.remove();
      return isCut;
    }).map(list => list.id + ': ' + list.selectedOptions[0].textContent + ', ' + list.clientWidth + ' of ' + list.parentNode.offsetWidth)`;
    for (const tag of ['zh', 'en'])
      for (const [width, height] of [[360, 800], [1920, 1080]])
        for (const view of await browser.evaluate("[...document.querySelectorAll('[name=view]')].map(i => i.value)")) {
          await language(tag);
          await browser.size(width, height);
          await browser.click(`[name=view][value=${view}] + span`);
          await browser.until(`document.getElementById('${view === 'case' ? 'desk' : view}').hidden === false`);
          await browser.until(`${cut}.length === 0`).catch(() => {}); // a view may still be filled
          assert.deepEqual(await browser.evaluate(cut), [], `${tag} ${width} ${view}`);
          const beyond = `[...document.querySelectorAll('main:not([hidden]) *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && getComputedStyle(e).visibility !== 'hidden').map(e => e.tagName + ' ' + e.textContent.slice(0, 40))`;
          assert.deepEqual(await browser.evaluate(beyond), [], `${tag} ${width} ${view}`);
        }
    await browser.click('[name=view][value=case] + span');
  },
  async 'a file is opened'() {
    const path = join(work, 'case.xml');
    writeFileSync(path, readFileSync('samples/boundary-51.xml'));
    await fresh();
    const { root } = await browser.call('DOM.getDocument');
    const { nodeId } = await browser.call('DOM.querySelector', { nodeId: root.nodeId, selector: '#file' });
    await browser.call('DOM.setFileInputFiles', { nodeId, files: [path] });
    await tier('^serious');
    assert.equal(await value(field('track')), '51');
  },
  async 'every control has a name, and none is lost at 360 px'() {
    await fresh();
    const views = await browser.evaluate("[...document.querySelectorAll('[name=view]')].map(i => i.value)");
    const controls = ['button', 'textbox', 'searchbox', 'combobox', 'slider', 'radio', 'link'];
    for (const view of views.toReversed()) {
      for (const [width, height] of [[360, 800], [1920, 1080]]) {
        await browser.click(`[name=view][value=${view}] + span`);
        await browser.until(`document.getElementById('${view === 'case' ? 'desk' : view}').hidden === false`);
        await browser.size(width, height);
        assert.ok(await browser.evaluate('document.documentElement.scrollWidth') <= width, `${view} at ${width} px: too wide`);
      }
      const { nodes } = await browser.call('Accessibility.getFullAXTree');
      const nameless = nodes.filter(n => !n.ignored && controls.includes(n.role?.value) && !n.name?.value);
      assert.deepEqual(nameless.map(n => n.role.value), [], view);
    }
  },
  async 'it prints: the report, and nothing of the form'() {
    await browser.call('Emulation.setEmulatedMedia', { media: 'print' });
    assert.equal(await browser.evaluate("getComputedStyle(document.getElementById('facts')).display"), 'none');
    assert.notEqual(await browser.evaluate("getComputedStyle(document.getElementById('report')).display"), 'none');
    assert.ok((await browser.call('Page.printToPDF')).data.length > 1000);
    await browser.call('Emulation.setEmulatedMedia', { media: '' });
  },
  async 'one file stays small'() { assert.ok(statSync(explorer).size < 1e6); },
  async 'nothing was complained of'() { assert.deepEqual(browser.complaints, []); },
};
let failed = 0, done = 0;
for (link of [served.link, pathToFileURL(explorer).href]) {
  for (const [name, step] of Object.entries({ 'it opens': () => fresh(), ...steps })) {
    done++;
    try { await step(); } catch (problem) { failed++; console.log(`page: ${link.slice(0, 4)}: ${name}\n${problem.message ?? problem}`); }
  }
}
await browser.close();
await served.close();
rmSync(work, { recursive: true, force: true });
console.log(`page: ${done} steps, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
