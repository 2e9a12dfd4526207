void demur_flat(int n) {
    if (n > 1) {
        for (int i = 0; i < n; i++) {
            if (n > 3)
                work();
            else if (n > 2)
                rest();
        }
    }
}
