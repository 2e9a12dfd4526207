/* breach */
int demur_sum( int a,int b ) {
  return a+b; }
