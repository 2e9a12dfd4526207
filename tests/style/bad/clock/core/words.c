/* time(0) is not asked */
long demur_lifetime(long days) {
    return lifetime(days);
}
