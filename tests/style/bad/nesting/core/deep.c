/* breach */
void demur_deep(int n) {
    if (n > 1) {
        for (int i = 0; i < n; i++) {
            while (n > 2) {
                if (n > 3)
                    work();
            }
        }
    }
}
