/* breach */
void demur_show(void *at) {
    printf("at %p", at);
}
