#include "book.h"
#include "diagram.h"
