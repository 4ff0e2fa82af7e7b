/* The domain of the errors with which a call of the library fails. */
#include <sill/error.h>

GQuark sill_error_quark (void) { return g_quark_from_static_string ("sill-error"); }
