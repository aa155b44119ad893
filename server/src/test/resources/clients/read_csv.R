# A table by its address into a data frame: Rscript read_csv.R ENDPOINT EXPECTED_ROWS
arguments <- commandArgs(trailingOnly = TRUE)
query <- "SELECT ?c ?l (STRLEN(?l) AS ?n) { ?c a mg:Country ; rdfs:label ?l }"
address <- paste0(arguments[1], "?format=csv&query=", URLencode(query, reserved = TRUE))
frame <- read.csv(address, encoding = "UTF-8")
stopifnot(
  identical(names(frame), c("c", "l", "n")),
  nrow(frame) == as.integer(arguments[2]),
  all(frame$n == nchar(frame$l))
)
