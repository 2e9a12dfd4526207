/* breach */
char *demur_home(void) {
    return getenv("HOME");
}
