/* breach */
#include <stdio.h>
