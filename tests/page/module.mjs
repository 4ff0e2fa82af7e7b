// The engine as WebAssembly against the command: every sample in both languages, record and report, byte for byte. Run by
// tests/support/run-page.sh SILL MODULE.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from '../../engine/explorer/engine.js';

const [SILL, MODULE] = process.argv.slice(2);
const files = folder => readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1).flatMap(entry =>
  entry.name.startsWith('.') ? [] : entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith('.xml') ? [join(folder, entry.name)] : []);
const bundle = Buffer.concat(files('rules').flatMap(path => {
  const text = readFileSync(path);
  return [Buffer.from(`${path}\n${text.length}\n`), text];
}));
const answer = await startEngine(readFileSync(MODULE), new Uint8Array(bundle));
const run = (path, format, lang) => spawnSync(SILL, ['check', '--rules', 'rules', `--format=${format}`, '--lang', lang, path], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.replaceAll(path, 'case');
let n = 0;
for (const name of readdirSync('samples').filter(name => /\.(xml|json)$/.test(name)))
  for (const lang of ['zh', 'en']) {
    const path = join('samples', name), told = JSON.parse(answer('check', { lang }, readFileSync(path, 'utf8')));
    assert.deepEqual(told.findings, [], path);
    assert.equal(JSON.stringify(told.record), JSON.stringify(JSON.parse(run(path, 'json', lang).split('\n')[0])), path);
    assert.ok(run(path, 'html', lang).includes(told.report.trim()), path);
    n++;
  }
// What is wrong is found there as well.
for (const [text, expected] of [['{"findings":"complete","conduct":"2020","facts":{"track":"many"},"charges":["cn/253-1"]}', /many/],
  ['{"findings":"complete","conduct":"2020"', /breaks off|expected/], ['{"findings":"complete","findings":"partial"}', /findings/],
  ['{"a":1e999999,"b":99999999999999999999}', /99999999999999999999/], ['{"\\ud800":1}', /./], ['[1,2]', /object/], ['x', /./], ['', /./]]) {
  const { findings, record } = JSON.parse(answer('check', { lang: 'en' }, text));
  assert.equal(record, undefined, text);
  assert.match(findings.join('\n'), expected, text);
}
assert.throws(() => answer('unheard-of', {}), /no such page/);
for (const offence of JSON.parse(answer('offences', {}))) assert.ok(JSON.parse(answer('facts', { offence: offence.id, lang: 'zh' })).facts.length > 0);
console.log(`module: ${n} answers as the command gives them`);
