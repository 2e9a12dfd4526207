/* breach */
#include "../core/book.h"
