element "x" { test = accrued:within(years(1 << 62), accrued) }
