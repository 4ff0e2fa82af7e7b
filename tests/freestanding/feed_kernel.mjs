// feed_kernel.mjs KERNEL IMAGE TAPE: as feed_kernel.c, with the kernel that was built for wasm32.
import { readFileSync } from "node:fs";

const [, , kernel, imagePath, path] = process.argv;
const { instance } = await WebAssembly.instantiate(readFileSync(kernel), {});
const { memory, kernel_image, kernel_image_room, kernel_open, kernel_words, kernel_room, kernel_take } = instance.exports;
const image = readFileSync(imagePath);
const tape = readFileSync(path);
const counts = [0, 0, 0, 0];

const put = (bytes, at) => new Uint8Array(memory.buffer).set(bytes, at >>> 0);
put(image.subarray(0, kernel_image_room()), kernel_image());
const plans = kernel_open(image.length);
if (plans === 0) {
  console.log("the image is refused");
  process.exit(3);
}

for (let at = 0; at < tape.length;) {
  const kind = Number(tape.readBigInt64LE(at));
  const words = Number(tape.readBigInt64LE(at + 8));
  at += 16;
  if (words < 0 || words > kernel_room() || at + 8 * words > tape.length)
    process.exit(2);
  put(tape.subarray(at, at + 8 * words), kernel_words());
  counts[kernel_take(kind)]++;
  at += 8 * words;
}
if (counts[0] > 0)
  process.exit(2);
console.log(`an image of ${plans} plans, ${counts[1]} of them run, ${counts[2]} cases alike, ${counts[3]} differ`);
