/* breach */
#include "book.h"
