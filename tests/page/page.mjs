// What a person does on the page of `sill serve`, and what is then to be seen; run by tests/support/run-page.sh SILL.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';

const SILL = process.argv[2];
const work = mkdtempSync(join(tmpdir(), 'sill-page-'));
const served = await openPage(SILL, ['--rules', 'rules']);
const browser = await openBrowser(1920, 1080);
const tier = text => browser.until(`/${text}/.test(document.getElementById('tier').textContent)`, `the tier ${text}`);
const value = (selector, key = 'value') => browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).${key}`);
const field = id => `#f-${id}`;
const fresh = async (hash = '') => {
  await browser.go('about:blank');
  await browser.go(served.link + hash);
  await browser.until("document.querySelectorAll('.fact').length > 5 && document.getElementById('tier').textContent !== ''");
};
const language = tag => browser.evaluate(`document.documentElement.lang.startsWith('${tag}')`).then(is => is || browser.click('#language'));
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
    for (let i = 0; i < 40 && Number(await value(field('track'))) < 50; i++) await browser.press('ArrowRight', 'ArrowRight', 39);
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
    const link = await browser.evaluate('location.href');
    assert.ok(link.startsWith(served.link + '#'));
    await fresh(link.slice(served.link.length));
    assert.equal(await value(field('track')), '60');
    await tier('^serious');
  },
  async 'every sample comes to what the command says'() {
    for (const name of ['boundary-49.xml', 'boundary-50.xml', 'half-standard-25.xml', 'row-08-wallet-accounts.json', 'acts-ledger.xml', 'range-missing-fact.xml']) {
      const text = readFileSync(join('samples', name), 'utf8');
      const record = JSON.parse(spawnSync(SILL, ['check', '--rules', 'rules', '--format=json', '--detail=verdict', join('samples', name)], { encoding: 'utf8' }).stdout.split('\n')[0]);
      await browser.evaluate(`document.getElementById('source').open = true; document.getElementById('text').value = ${JSON.stringify(text)}; document.getElementById('take').click()`);
      const { floor, ceiling } = record.charges[0];
      await browser.until(`document.querySelector('#tier.rank-${ceiling.rank}') !== null && !document.getElementById('report').classList.contains('stale')`, `${name}: rank ${ceiling.rank}`);
      assert.equal(await browser.text('#problems'), '', name);
      assert.equal((await browser.text('#tier')).includes(' to '), floor.rank !== ceiling.rank, name);
    }
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
    for (const [width, height] of [[360, 800], [1920, 1080]]) {
      await browser.size(width, height);
      assert.ok(await browser.evaluate('document.documentElement.scrollWidth') <= width, `${width} px: too wide`);
    }
    const { nodes } = await browser.call('Accessibility.getFullAXTree');
    const controls = ['button', 'textbox', 'searchbox', 'combobox', 'slider', 'radio', 'link'];
    const nameless = nodes.filter(n => !n.ignored && controls.includes(n.role?.value) && !n.name?.value);
    assert.deepEqual(nameless.map(n => n.role.value), []);
  },
  async 'it prints: the report, and nothing of the form'() {
    await browser.call('Emulation.setEmulatedMedia', { media: 'print' });
    assert.equal(await browser.evaluate("getComputedStyle(document.getElementById('facts')).display"), 'none');
    assert.notEqual(await browser.evaluate("getComputedStyle(document.getElementById('report')).display"), 'none');
    assert.ok((await browser.call('Page.printToPDF')).data.length > 1000);
    await browser.call('Emulation.setEmulatedMedia', { media: '' });
  },
  async 'nothing was complained of'() { assert.deepEqual(browser.complaints, []); },
};
let failed = 0;
await fresh();
for (const [name, step] of Object.entries(steps)) {
  try { await step(); } catch (problem) { failed++; console.log(`page: ${name}\n${problem.message ?? problem}`); }
}
await browser.close();
await served.close();
rmSync(work, { recursive: true, force: true });
console.log(`page: ${Object.keys(steps).length} steps, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
