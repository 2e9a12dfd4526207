int demur_sum(int a, int b) {
    a += b;
    return a;
}
