figure-examples = x
