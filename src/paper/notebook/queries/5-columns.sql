-- What the columns of a table are
describe cycles
