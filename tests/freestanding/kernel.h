#pragma once
#include <stdint.h>

/* What decides, as a part without a C library: fed with records, each its kind, the number of its words, and the words. */

enum { RECORD_PLAN = 1, RECORD_CASE = 2 };
enum { KERNEL_UNKNOWN, KERNEL_TAKEN, KERNEL_AGREES, KERNEL_DIFFERS };

#ifdef __wasm__
#define KERNEL_DOOR(name) __attribute__ ((export_name (#name)))
#else
#define KERNEL_DOOR(name)
#endif

/* Where the bytes of an image are to be put, for how many there is room, and how many plans are in it then; 0: it is refused.
 * What decides is the code that lies there. */
KERNEL_DOOR (kernel_image) uint8_t *kernel_image (void);
KERNEL_DOOR (kernel_image_room) uint32_t kernel_image_room (void);
KERNEL_DOOR (kernel_open) uint32_t kernel_open (uint32_t length);
/* Where the words of a record are to be put, and for how many there is room. */
KERNEL_DOOR (kernel_words) int64_t *kernel_words (void);
KERNEL_DOOR (kernel_room) uint32_t kernel_room (void);
/* Takes the record that was put there. Returns: KERNEL_*. */
KERNEL_DOOR (kernel_take) uint32_t kernel_take (uint32_t kind);
