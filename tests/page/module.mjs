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
// Exercises as the command makes them, and grades as it gives them.
for (const [offence, kind, lang] of [['cn/253-1', 'tier', 'zh'], ['cn/264', 'steps', 'en'], ['cn/266', 'order', 'zh'], ['cn/385', 'distance', 'en']]) {
  const asked = answer('exercise', { offence, kind, lang, seed: 7 });
  assert.equal(asked, spawnSync(SILL, ['exercise', offence, '--rules', 'rules', '--count=1', '--seed=7', '--format=json', '--kind', kind, '--lang', lang], { encoding: 'utf8' }).stdout, offence);
  for (const given of ['B', 'B,A,C', '1,234', '二']) {
    const told = JSON.parse(answer('grade', { lang }, `${asked.trim()}\n${JSON.stringify([{ student: '1', question: '1', answer: given }])}`));
    assert.equal(told.answers[0].answer, given);
    assert.equal(told.points, told.answers.filter(one => one.read !== undefined && one.read === one.key).length, `${offence}: ${given}`);
  }
}
assert.deepEqual(JSON.parse(answer('days', { offence: 'cn/253-1' })).slice(-2), ['2017-06-01', '2025-08-27']);
assert.throws(() => answer('exercise', { offence: 'cn/253-1', kind: 'unheard-of', seed: 1 }), /no such page/);
assert.throws(() => answer('grade', {}, 'x'), /line/);
console.log(`module: ${n} answers as the command gives them`);
