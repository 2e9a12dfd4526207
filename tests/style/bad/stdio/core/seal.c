/* breach */
#  include <stdio.h>
