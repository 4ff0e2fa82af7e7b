// feed_kernel.mjs KERNEL TAPE: as feed_kernel.c, with the kernel that was built for wasm32.
import { readFileSync } from "node:fs";

const [, , kernel, path] = process.argv;
const { instance } = await WebAssembly.instantiate(readFileSync(kernel), {});
const { memory, kernel_words, kernel_room, kernel_take } = instance.exports;
const tape = readFileSync(path);
const counts = [0, 0, 0, 0];

for (let at = 0; at < tape.length;) {
  const kind = Number(tape.readBigInt64LE(at));
  const words = Number(tape.readBigInt64LE(at + 8));
  at += 16;
  if (words < 0 || words > kernel_room() || at + 8 * words > tape.length)
    process.exit(2);
  new Uint8Array(memory.buffer).set(tape.subarray(at, at + 8 * words), kernel_words() >>> 0);
  counts[kernel_take(kind)]++;
  at += 8 * words;
}
if (counts[0] > 0)
  process.exit(2);
console.log(`${counts[1]} plans, ${counts[2]} cases alike, ${counts[3]} differ`);
