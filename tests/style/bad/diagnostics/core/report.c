void report(void) { use(DIAG_USED, DIAG_UNSHOWN); }
