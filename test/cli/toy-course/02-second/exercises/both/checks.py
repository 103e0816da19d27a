# the fake engine needs none
