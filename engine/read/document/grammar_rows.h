/* Makes `rows` of the table GRAMMAR_TABLE, a file of these, with what they mean:
 * TYPE (name, written, words, least, most, example, pattern, zh, en): a type for ATTRIBUTE rows, as table.h has it
 * GROUP (name, shapes, zh, en): shapes that stand for one another, for CHILDREN rows; what one of them is, and how several are written
 * ELEMENT (shape, start, end, tag, zh, en): begins an element. Those that share a name but not their inside are told apart by a
 *   suffix: "tier:rule" and "tier:version" are both `tier` in documents
 * ATTRIBUTE (name, type, use, default, field, zh, en): fills the field of a struct OF, which the file defines before
 * ASKED (name, type, use, default, zh, en): one that fills nothing by itself
 * PLACE (field): where the row before stands
 * CHILDREN (names, least, most): so many of these shapes or groups, together, may stand inside
 * ALIAS (key): what JSON may call the element too
 * BARE (number): the attribute that a value of JSON in the element's place is
 * KEYED (number): the attribute under whose value as a key the element may stand in JSON
 * Included more than once, so without a guard. */
#include "read/document/table.h"

#define TYPE(name, written, words, least, most, example, pattern, zh, en)                                              \
  static const Type type_##name = { #name, written, words, least, most, example, pattern, zh, en };
#define GROUP(name, shapes, zh, en)
#define ELEMENT(shape, start, end, tag, zh, en)
#define ATTRIBUTE(name, type, use, missing, field, zh, en)
#define ASKED(name, type, use, missing, zh, en)
#define PLACE(field)
#define CHILDREN(names, least, most)
#define ALIAS(key)
#define BARE(number)
#define KEYED(number)
#include GRAMMAR_TABLE
#undef TYPE
#undef GROUP
#undef ELEMENT
#undef ATTRIBUTE
#undef ASKED
#undef PLACE
#undef CHILDREN
#undef ALIAS
#undef BARE
#undef KEYED

#define TYPE(name, written, words, least, most, example, pattern, zh, en)
#define GROUP(shape, shapes, chinese, english)                                                                         \
  { .kind = ROW_GROUP, .name = shape, .words = shapes, .zh = chinese, .en = english },
#define ELEMENT(shape, begin, finish, number, chinese, english)                                                        \
  { .kind = ROW_ELEMENT, .name = shape, .start = begin, .end = finish, .tag = number, .zh = chinese, .en = english },
#define ATTRIBUTE(attribute, written, needed, missing, field, chinese, english)                                        \
  { .kind = ROW_ATTRIBUTE,                                                                                             \
    .name = attribute,                                                                                                 \
    .type = &type_##written,                                                                                           \
    .use = needed,                                                                                                     \
    .words = missing,                                                                                                  \
    .offset = offsetof (OF, field),                                                                                    \
    .zh = chinese,                                                                                                     \
    .en = english },
#define ASKED(attribute, written, needed, missing, chinese, english)                                                   \
  { .kind = ROW_ATTRIBUTE,                                                                                             \
    .name = attribute,                                                                                                 \
    .type = &type_##written,                                                                                           \
    .use = needed,                                                                                                     \
    .words = missing,                                                                                                  \
    .offset = NOWHERE,                                                                                                 \
    .zh = chinese,                                                                                                     \
    .en = english },
#define PLACE(field) { .kind = ROW_PLACE, .offset = offsetof (OF, field) },
#define CHILDREN(names, fewest, greatest) { .kind = ROW_CHILDREN, .name = names, .least = fewest, .most = greatest },
#define ALIAS(key) { .kind = ROW_ALIAS, .name = key },
#define BARE(number) { .kind = ROW_BARE, .tag = number },
#define KEYED(number) { .kind = ROW_KEYED, .tag = number },

static const Row rows[] = {
#include GRAMMAR_TABLE
  { .kind = ROW_END },
};
#undef TYPE
#undef GROUP
#undef ELEMENT
#undef ATTRIBUTE
#undef ASKED
#undef PLACE
#undef CHILDREN
#undef ALIAS
#undef BARE
#undef KEYED
