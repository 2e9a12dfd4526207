/* breach */
/* ---- courts
 * ------- */
