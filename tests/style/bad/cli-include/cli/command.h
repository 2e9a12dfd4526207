#include "demur.h"
