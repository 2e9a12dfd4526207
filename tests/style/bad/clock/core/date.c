/* breach */
long demur_today(void) {
    return time(0);
}
