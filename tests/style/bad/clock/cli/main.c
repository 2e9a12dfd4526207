/* breach */
void begin(void) {
    setlocale(0, "");
}
