/* Every kind of field as nothing, where it is not defined as something: for passes over image_table.def. */
#ifndef NUMBER
#define NUMBER(f)
#endif
#ifndef HELD
#define HELD(f)
#endif
#ifndef FACT
#define FACT(f)
#endif
#ifndef SLOT
#define SLOT(f)
#endif
#ifndef TEXT
#define TEXT(f)
#endif
#ifndef NAME
#define NAME(f)
#endif
#ifndef PATH
#define PATH(f)
#endif
#ifndef TEXTS
#define TEXTS(f)
#endif
#ifndef KEYS
#define KEYS(f)
#endif
#ifndef END_OF
#define END_OF(f)
#endif
#ifndef TABLE
#define TABLE(f)
#endif
#ifndef VOID
#define VOID(f)
#endif
#ifndef CHOICE
#define CHOICE(f, x)
#endif
#ifndef NEST
#define NEST(f, x)
#endif
#ifndef NEST_FOUR
#define NEST_FOUR(f, x)
#endif
#ifndef OWN
#define OWN(f, x)
#endif
#ifndef MAY
#define MAY(f, x)
#endif
#ifndef SHARE
#define SHARE(f, x)
#endif
#ifndef SEE
#define SEE(f, x)
#endif
#ifndef ANY
#define ANY(f, x)
#endif
#ifndef LIST
#define LIST(f, x)
#endif
#ifndef VIEW
#define VIEW(f, x)
#endif
#ifndef LIST_MAY
#define LIST_MAY(f, x)
#endif
#ifndef ARRAY
#define ARRAY(f, x)
#endif
#ifndef ROW
#define ROW(f, x, n)
#endif
#ifndef OWNS
#define OWNS(f, x, n)
#endif
#ifndef SEES
#define SEES(f, x, n)
#endif
#ifndef SEES_MAY
#define SEES_MAY(f, x, n)
#endif
#ifndef STEPS
#define STEPS(f)
#endif
#ifndef PART_LIST
#define PART_LIST(f, x)
#endif
#ifndef PART_ARRAY
#define PART_ARRAY(f, x)
#endif
#ifndef PART_MAY
#define PART_MAY(f, x)
#endif
#ifndef PART_ROW
#define PART_ROW(f, x, n)
#endif
#ifndef PART_SEES
#define PART_SEES(f, x, n)
#endif
