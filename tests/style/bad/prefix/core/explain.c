static int help(int n) {
    return n;
}

int demur_explain(int n) {
    return help(n);
}
