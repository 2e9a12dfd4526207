#include "decide.h"
int demur_answer(void) { return demur_decide(); }
