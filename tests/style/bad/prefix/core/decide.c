/* breach */
int decide(int n) {
    return n;
}
