#include "command.h"
#include "demur.h"
#include <stdio.h>
