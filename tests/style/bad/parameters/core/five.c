void demur_five(int a, int b, int c, int d, int (*e)(int, int)) {
    work();
}
