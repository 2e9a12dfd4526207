element "x" {
