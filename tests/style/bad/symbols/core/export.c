/* breach */
int decide(int n);
int decide(int n) {
    return n;
}
int demur_right(int n);
int demur_right(int n) {
    return decide(n);
}
