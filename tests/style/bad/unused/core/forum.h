/* breach */
int demur_forum_court(void);
