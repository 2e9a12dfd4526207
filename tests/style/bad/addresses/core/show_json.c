void demur_show_json(int n) {
    printf("%d%%percent", n);
}
