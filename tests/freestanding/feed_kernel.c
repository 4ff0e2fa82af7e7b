/* In: an image, and a tape on standard input. Out: how many plans and cases the kernel was fed with, and of how many it makes another thing
 * than the tape says, or that are not in the image. feed_kernel.mjs does the same with the kernel that was built for wasm32. */
#include <stdio.h>
#include "kernel.h"

static int feed (uint64_t *counts)
{
  int64_t head[2];
  while (fread (head, sizeof *head, 2, stdin) == 2) {
    if (head[1] < 0 || head[1] > kernel_room ())
      return 0;
    if (fread (kernel_words (), sizeof *head, (size_t) head[1], stdin) != (size_t) head[1])
      return 0;
    counts[kernel_take ((uint32_t) head[0])]++;
  }
  return !ferror (stdin);
}

/* How many plans the image has; 0: it is refused. */
static uint32_t open_image (const char *path)
{
  FILE *file = fopen (path, "rb");
  if (file == NULL)
    return 0;
  const size_t length = fread (kernel_image (), 1, kernel_image_room (), file);
  fclose (file);
  return kernel_open ((uint32_t) length);
}

int main (int argc, char **argv)
{
  uint64_t counts[4] = { 0 };
  const uint32_t n = argc == 2 ? open_image (argv[1]) : 0;
  if (n == 0) {
    puts ("the image is refused");
    return 3;
  }
  if (!feed (counts) || counts[KERNEL_UNKNOWN] > 0)
    return 2;
  printf ("an image of %lu plans, %llu of them run, %llu cases alike, %llu differ\n", (unsigned long) n,
          (unsigned long long) counts[KERNEL_TAKEN], (unsigned long long) counts[KERNEL_AGREES],
          (unsigned long long) counts[KERNEL_DIFFERS]);
  return 0;
}
