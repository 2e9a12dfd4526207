#include "forum.h"
int demur_forum_court(void) { return 1; }
