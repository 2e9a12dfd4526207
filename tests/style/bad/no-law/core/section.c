/* breach */
/* § 230 is handled here. */
