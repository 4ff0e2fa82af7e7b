#pragma once
#include <stdint.h>

/* Whole numbers of 128 bit: what products of two numbers of 64 bit are added up in. */
__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 WideSize; /* how great a Wide is, whatever its sign */
