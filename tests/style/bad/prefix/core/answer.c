/* breach */
int answer(int n) { return n; }
