void demur_format(int a, int b, int c, int d, const char *format, ...) {
    work();
}
