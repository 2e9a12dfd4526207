int demur_expect(int n) { return n; }

static int help(int n) { return n; }
