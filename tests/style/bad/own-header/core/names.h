int demur_names_first(void);
