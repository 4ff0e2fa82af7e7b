#pragma once
#include "read/bulk/slice.h"
#include "read/plain/plain_words.h"

/* Plain records as elements of XML. */
typedef struct PlainXml PlainXml;

/* `words` are borrowed. Returns: yours. */
PlainXml *plain_xml_new (PlainWords *words);
void plain_xml_free (PlainXml *xml);
/* Enters a case, behind which a NUL byte stands. FALSE: it is not plain, or what stands around it is more than the element that holds
 * cases. */
gboolean plain_xml_read (PlainXml *xml, BulkForm *form, const Slice *slice);
