int demur_decide(void);
