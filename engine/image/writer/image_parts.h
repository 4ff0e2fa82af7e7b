#pragma once
#include "image/writer/image_claims.h"

/* Which structs of a program lie in which part of its image, and which parts the law of each offence needs. */
typedef struct {
  guint32 *of[N_TYPES]; /* per struct: its part */
  guint n;              /* parts; the first is what every start needs */
  guint32 *of_plan;     /* per plan of the program: the part that it and all that belongs to it are in */
  GPtrArray
      *offences;   /* of const LawOffence, in the order of the lawbook; NULL, which comes first: what all are called */
  GPtrArray *uses; /* of GArray of guint32: of each offence the parts beside the first, ascending */
} ImageParts;

/* A struct of a part. */
typedef struct {
  TypeId type;
  guint32 number;
} Member;

/* The day from which on no conduct can meet the plan; 0: there is none. */
Day parts_end (const Plan *plan);
void parts_init (ImageParts *parts, const Claims *claims, const Program *program);
void parts_clear (ImageParts *parts);
/* Per part its structs by type and number. Returns: yours, of GArray of Member. */
GPtrArray *parts_members (const ImageParts *parts, const Claims *claims);
