/* breach */
/* TODO: decide */
