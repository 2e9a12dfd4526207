/* breach */
#include <yaml.h>
