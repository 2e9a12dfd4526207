/* breach */
void demur_six(int a, int b, int c, int d,
               int (*e)(int, int), int f) {
    work();
}
