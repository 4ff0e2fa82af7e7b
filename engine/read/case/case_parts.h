#pragma once

/* The parts of each element, in the order of its attributes. */
#define TYPE(...)
#define CHILDREN(...)
#define ALIAS(...)
#define BARE(...)
#define KEYED(...)
#define UNIQUE(...)
#define KEY(...)
#define KEYREF(...)
#define ELEMENT(...) enum {
#define PART(code, ...) code,
#define END(n)                                                                                                         \
  n                                                                                                                    \
  }                                                                                                                    \
  ;
#include "read/case/case_grammar.def"
#undef TYPE
#undef CHILDREN
#undef ALIAS
#undef BARE
#undef KEYED
#undef UNIQUE
#undef KEY
#undef KEYREF
#undef ELEMENT
#undef PART
#undef END
