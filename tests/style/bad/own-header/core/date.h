int demur_date_first(void);
